package org.dateline.text.clean;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.record.FeedMetadata;
import org.dateline.text.record.RevisionTag;
import org.dateline.text.record.RevisionTag.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a transmission is to the ones before it, where its headline does not say so: by the desk's
 * keyword line ("BC-BKN--Heat-Hawks, 1st Ld-Writethru") or the status that the feed gives it.
 */
final class Revisions {
  private static final Pattern WRITETHRU =
      Pattern.compile("(?i)(?:(\\d{1,2})(?:st|nd|rd|th)\\s?)?Ld-?\\s?Wri?tethru");
  private static final Pattern LEAD =
      Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)\\s?(?:Ld|Lead)\\b");

  private Revisions() {}

  /** The revision: the headline's own, else the keyword line's, else the feed's status. */
  static RevisionTag of(RevisionTag tag, FeedMetadata feed) {
    RevisionTag status = ofStatus(feed.status());
    if (status != null && status.kind() == Kind.KILL) {
      return status;
    }
    if (tag.kind() != Kind.FIRST) {
      return tag;
    }
    String slug = feed.slug();
    RevisionTag slugged = slug == null ? null : ofSlug(slug);
    return slugged != null ? slugged : status != null ? status : tag;
  }

  private static @Nullable RevisionTag ofSlug(String slug) {
    Matcher writethru = WRITETHRU.matcher(slug);
    if (writethru.find()) {
      return new RevisionTag(Kind.WRITETHRU, number(writethru.group(1)));
    }
    Matcher lead = LEAD.matcher(slug);
    if (lead.find()) {
      return new RevisionTag(Kind.LEAD, number(lead.group(1)));
    }
    String upper = slug.toUpperCase(Locale.ROOT);
    if (upper.contains("CORRECTIVE") || upper.contains("CORRECTION")) {
      return new RevisionTag(Kind.CORRECTION, null);
    }
    if (upper.contains("ADVISORY")) {
      return new RevisionTag(Kind.ADVISORY, null);
    }
    if (upper.endsWith(" KILL") || upper.contains(", KILL")) {
      return new RevisionTag(Kind.KILL, null);
    }
    boolean alert =
        upper.contains("NEWSALERT") || upper.contains("URGENT") || upper.contains("BULLETIN");
    return alert ? new RevisionTag(Kind.URGENT, null) : null;
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static @Nullable RevisionTag ofStatus(@Nullable String status) {
    if (status == null) {
      return null;
    }
    if (FeedMetadata.WITHDRAWN.contains(status)) {
      return new RevisionTag(Kind.KILL, null);
    }
    return switch (status) {
      case FeedMetadata.CORRECTED -> new RevisionTag(Kind.CORRECTION, null);
      case FeedMetadata.UPDATED -> new RevisionTag(Kind.UPDATE, null);
      case FeedMetadata.ADVISORY -> new RevisionTag(Kind.ADVISORY, null);
      default -> null;
    };
  }
}
