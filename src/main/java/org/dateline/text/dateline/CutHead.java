package org.dateline.text.dateline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a text and may be a dateline, cut at its commas.
 *
 * @param text the whole text
 * @param start where the head begins
 * @param end past its closing sign
 * @param parts what stands between commas and brackets, the agency left out
 * @param agencyWritten the agency as it signs; null where none was found
 * @param agencyBefore whether an agency stands before the head
 * @param stopped whether a full stop closes it and no dash: "MOSCOW, November 16. The text"
 * @param dashed whether a dash, or what stands in its place, closes it
 * @param colon whether a colon closes it
 * @param regioned whether a region stands in brackets behind the place: "Kochi (Kerala), March 4"
 * @param placeStopped whether the place closes with a full stop, as that of Ukrainian agencies does
 * @param standing whether a full stop behind a known place in capitals is all there is: "KYIV. The
 *     port"
 */
record CutHead(
    String text,
    int start,
    int end,
    List<String> parts,
    @Nullable String agencyWritten,
    boolean agencyBefore,
    boolean stopped,
    boolean dashed,
    boolean colon,
    boolean regioned,
    boolean placeStopped,
    boolean standing) {}
