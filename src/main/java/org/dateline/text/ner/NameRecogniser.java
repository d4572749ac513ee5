package org.dateline.text.ner;

import java.util.List;

/**
 * Finds the names of persons, organizations and locations in a dispatch. Not for several threads at
 * once: a {@link Provider} makes one for each task.
 */
public interface NameRecogniser {
  /**
   * The names of a dispatch.
   *
   * @param headline the headline without tags
   * @param body the clean body
   * @return what the headline and the body name, each in order and without overlaps
   */
  Found find(String headline, String body);

  /**
   * The same for a body whose sentences are known; a recogniser that has its own sentences passes
   * them over.
   *
   * @param sentences where they begin, of {@link org.dateline.text.word.Sentences#starts}
   */
  default Found find(String headline, String body, int[] sentences) {
    return find(headline, body);
  }

  /**
   * The names of a dispatch.
   *
   * @param inHeadline names of the headline, with offsets into it
   * @param inBody names of the body, with offsets into it
   */
  record Found(List<NameSpan> inHeadline, List<NameSpan> inBody) {}

  /**
   * Makes recognisers; found by {@link java.util.ServiceLoader}, so that another one plugs in by a
   * jar on the class path and a line in {@code
   * META-INF/services/org.dateline.text.ner.NameRecogniser$Provider}.
   */
  interface Provider {
    /** The name by which the setting {@code entities.recogniser} asks for it. */
    String name();

    /** A recogniser of its own for the calling task; what is large is shared. */
    NameRecogniser open();
  }
}
