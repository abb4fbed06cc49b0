const greeting =
  /^["'“]?(?:sure(?:ly)?|certainly|of course|absolutely|gladly|happy to help|great(?: question)?|no problem|okay|ok|natürlich|gern(?:e)?|klar|bien sûr|voici|claro|por supuesto)\b\s*[!,.–—-]/iu;
const handingOver =
  /^(?:here(?:['’]s| is| are| you (?:go|have))\b|(?:below|hier|im folgenden)\b|(?:the following|these)\s+(?:are|is)\b|i(?:['’]ve|['’]ll| have| will)\s+(?:written|prepared|answered?|put|summari[sz]ed?)\b)/iu;

/** Whether a line is what somebody, or a program that chats, says before the answers begin: *Sure! Here are detailed answers:* */
export function isPreface(text: string): boolean {
  const words = text.replace(/^[*_#\s]+/u, '');
  return greeting.test(words) || handingOver.test(words);
}
