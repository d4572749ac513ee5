package org.dateline.text.record;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells agencies by the names under which databases list them: "Agence France Presse -- English",
 * "Xinhua General News Service", "Yonhap News Agency of Korea".
 */
public final class Publications {
  /** Services that are not called after their agency. */
  private static final Map<String, String> SERVICES =
      Map.ofEntries(
          Map.entry("japan economic newswire", "kyodo"),
          Map.entry("jiji press english news service", "jiji"),
          Map.entry("emerging markets datafile itar-tass", "tass"),
          Map.entry("cp wire", "cp"),
          Map.entry("broadcast news (bn)", "cp"),
          Map.entry("pa newswire", "pa"),
          Map.entry("pa news", "pa"),
          Map.entry("aap newsfeed", "aap"),
          Map.entry("new china news agency", "xinhua"),
          Map.entry("financial information from reuters", "reuters"),
          Map.entry("sda - basisdienst deutsch", "sda"),
          Map.entry("trend news agency", "trend"),
          Map.entry("la presse canadienne", "cp"),
          Map.entry("presse canadienne", "cp"),
          Map.entry("deutsche presseagentur", "dpa"));

  /** Agencies with a name that others begin with too. */
  private static final Set<String> BY_WHOLE_NAME =
      Set.of("bbc", "nyt", "bloomberg", "sputnik", "ltw", "wpb", "business_wire");

  /** Names of services behind the short name of an agency: "AP Worldstream". */
  private static final Set<String> SERVICE_WORDS =
      Set.of(
          "worldstream",
          "online",
          "newswire",
          "newswires",
          "newsfeed",
          "wire",
          "news",
          "english",
          "international",
          "world",
          "basic",
          "basisdienst",
          "doc",
          "infoline",
          "domestic",
          "state",
          "photo",
          "sports",
          "business",
          "spanish",
          "french",
          "german",
          "arabic",
          "infos",
          "info",
          "general",
          "notiziario",
          "servizio",
          "servicio",
          "service",
          "ag\u00EAncia",
          "agencia",
          "agence",
          "agenzia",
          "dienst",
          "- the press");

  /** Short names that are words or names of something else. */
  private static final Set<String> WORDS =
      Set.of("spa", "mena", "pa", "cp", "pap", "sana", "wam", "hina", "stt", "anp", "tt", "ani");

  private static final int MIN_NAME = 5;

  private Publications() {}

  /** The code of the agency that a publication is of; null where it is none that is known. */
  public static @Nullable String agency(String publication) {
    String name = publication.strip().toLowerCase(Locale.ROOT);
    String code = known(name);
    if (code != null) {
      return code;
    }
    String bare = name.startsWith("the ") ? name.substring(4) : name;
    code = known(bare);
    for (int end = bare.length() - 1; end > 0 && code == null; end--) {
      if (!Character.isLetterOrDigit(bare.charAt(end))) {
        code = byBeginning(bare.substring(0, end).strip(), bare.substring(end).strip());
      }
    }
    return code;
  }

  private static @Nullable String known(String name) {
    String code = SERVICES.get(name);
    return code == null ? Agencies.fromName(name) : code;
  }

  /** An agency by the beginning of a name, and by what follows where the beginning is short. */
  private static @Nullable String byBeginning(String begin, String rest) {
    String code = begin.isEmpty() ? null : Agencies.fromName(begin);
    if (code == null || BY_WHOLE_NAME.contains(code)) {
      return null;
    }
    boolean cutOff =
        rest.startsWith("- ")
            || rest.startsWith("--")
            || rest.startsWith("(")
            || rest.startsWith(":");
    boolean isName = begin.length() >= MIN_NAME || (!WORDS.contains(code) && isService(rest));
    return isName || cutOff ? code : null;
  }

  private static boolean isService(String rest) {
    return SERVICE_WORDS.stream().anyMatch(rest::startsWith);
  }
}
