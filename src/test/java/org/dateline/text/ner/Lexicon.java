package org.dateline.text.ner;

/** What a word table and known names say of words as they are written. */
public final class Lexicon {
  private final WordTable words;
  private final PhraseTable phrases;
  private final Tokens tokens = new Tokens();

  /** Of both. */
  public Lexicon(WordTable words, PhraseTable phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  /** Whether nine of ten occurrences of a word have a capital, as far as it is known. */
  public boolean isName(String word) {
    int entry = words.entry(Hash.lower(word, 0, word.length()));
    return entry < 0 || words.smallShare(entry) <= 1;
  }

  /** Types of a known name, the constants of {@link PhraseTable}; 0 if it is not known. */
  public int types(String name) {
    return phrases.types(PhraseTable.key(tokens.read(name, 0, name.length())));
  }
}
