package org.dateline.text.record;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a wire format says of a dispatch beside its text. Every part is null where the format has no
 * such field or leaves it empty.
 *
 * @param version the feed's own version of the item, as written
 * @param urgency 1 (most urgent) to 9, as in IPTC formats; the priority letters of ANPA-1312 are f
 *     = 1, b = 2, u = 3, r = 4, d = 5 and the rest 6
 * @param embargo not to be published before, as written
 * @param slug the desk's keyword line or slug
 * @param place where it was filed from, as the format's own field says
 * @param status publication status: {@link #USABLE}, embargoed, withheld, {@link #WITHDRAWN one of
 *     the withdrawn}, {@link #CORRECTED}, {@link #UPDATED}, {@link #ADVISORY}
 * @param note the desk's note to editors
 * @param evolvedFrom the feed's own id of the item that this one carries on
 */
public record FeedMetadata(
    @Nullable String version,
    @Nullable Integer urgency,
    @Nullable String embargo,
    @Nullable String slug,
    @Nullable String place,
    @Nullable String status,
    @Nullable String note,
    @Nullable String evolvedFrom) {
  /** A {@link #status}: may be published. */
  public static final String USABLE = "usable";

  /** A {@link #status}: corrects what came before. */
  public static final String CORRECTED = "corrected";

  /** A {@link #status}: takes the place of what came before. */
  public static final String UPDATED = "updated";

  /** A {@link #status}: a word to editors. */
  public static final String ADVISORY = "advisory";

  /** A {@link #status}: withdrawn. */
  public static final String KILLED = "killed";

  /** All that feeds call {@link #KILLED}. */
  public static final Set<String> WITHDRAWN = Set.of(KILLED, "canceled", "cancelled", "withdrawn");

  /** Of a format that says nothing beside the text. */
  public static final FeedMetadata SILENT =
      new FeedMetadata(null, null, null, null, null, null, null, null);
}
