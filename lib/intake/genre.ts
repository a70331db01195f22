/** Labels of texts that hold opinions, advice or letters: whatever they say, nobody takes a stance in them. */
const VIEWS =
  /^\s*(?:opinions?|op-?ed|comment|commentary|column|editorial|analysis|explainer|explained|factbox|letters?|breakingviews|lex|review|hands[- ]on|how[- ]to|podcast|quiz|viewpoint|perspective|the guardian view|the ft view|our view|leader|big read|long read|timeline|live)\s*(?:[:|]|[-–—]\s)|^(?:analysis|explainer|factbox|column|breakingviews|timeline)[-–—]/i
/** "How to …", "What the ban means", "Why Britain should …": guides and essays. */
const GUIDES =
  /^\s*(?:how to\b|how (?:the|a|an|\w+['’]s)\b|why\b|what (?:is|are|the|to|we|you|it)\b|everything you need|here(?:['’]s| is) (?:how|why|what)|who is\b|where (?:is|are)\b|\d+ (?:things|ways|reasons|tips|facts)\b|(?:five|six|seven|ten|three|four) (?:things|ways|reasons|tips|facts)\b|the case (?:for|against)\b)/i

/** Whether a headline announces views or advice rather than news. */
export const isNoNews = (text: string): boolean => VIEWS.test(text) || GUIDES.test(text)
