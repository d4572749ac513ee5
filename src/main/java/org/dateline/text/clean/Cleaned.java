package org.dateline.text.clean;

import java.util.List;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.record.RevisionTag;
import org.jspecify.annotations.Nullable;

/**
 * A clean dispatch.
 *
 * @param headline as transmitted, on one line
 * @param headlinePlain without tags
 * @param revision what it is to the transmissions before it
 * @param kicker the desk's series label; null where there is none
 * @param dateline the dateline, with offsets into {@link org.dateline.text.record.RawDispatch#raw};
 *     null where there is none
 * @param headerDate a line under the headline that is nothing but a date; null where there is none
 * @param byline names and addresses of the writers
 * @param body the clean text, paragraphs separated by one empty line
 * @param edges paragraphs near its beginning and end, where boilerplate is looked for
 * @param cuts what was removed, in order, without overlap
 */
public record Cleaned(
    String headline,
    String headlinePlain,
    RevisionTag revision,
    @Nullable String kicker,
    @Nullable Dateline dateline,
    @Nullable String headerDate,
    List<String> byline,
    String body,
    List<EdgeParagraph> edges,
    List<Cut> cuts) {
  public Cleaned {
    byline = List.copyOf(byline);
    edges = List.copyOf(edges);
    cuts = List.copyOf(cuts);
  }
}
