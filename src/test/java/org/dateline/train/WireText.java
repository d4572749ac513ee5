package org.dateline.train;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.ner.Tokens;
import org.dateline.text.word.Sentences;

/** The words of a dispatch. */
final class WireText {
  private WireText() {}

  /** Its sentences, the headline first. */
  static List<Tokens> sentences(Cleaned dispatch) {
    List<Tokens> sentences = new ArrayList<>();
    String headline = dispatch.headlinePlain();
    sentences.add(new Tokens().read(headline, 0, headline.length()));
    String body = dispatch.body();
    int[] starts = Sentences.starts(body);
    for (int k = 0; k < starts.length; k++) {
      int end = k + 1 < starts.length ? starts[k + 1] : body.length();
      sentences.add(new Tokens().read(body, starts[k], end));
    }
    return sentences;
  }

  static List<List<String>> words(List<Tokens> sentences) {
    List<List<String>> all = new ArrayList<>();
    for (Tokens tokens : sentences) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < tokens.count(); i++) {
        words.add(tokens.word(i));
      }
      all.add(words);
    }
    return all;
  }
}
