package org.dateline.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.jspecify.annotations.Nullable;

/**
 * Reads labelled sentences, each set in its own form, and makes their labels mean the same: persons
 * without their titles, no adjectives of countries, no articles.
 */
final class Labelled {
  private static final Map<String, NameType> TYPES =
      Map.ofEntries(
          Map.entry("per", NameType.PERSON),
          Map.entry("person", NameType.PERSON),
          Map.entry("researcher", NameType.PERSON),
          Map.entry("writer", NameType.PERSON),
          Map.entry("musicalartist", NameType.PERSON),
          Map.entry("politician", NameType.PERSON),
          Map.entry("scientist", NameType.PERSON),
          Map.entry("org", NameType.ORGANIZATION),
          Map.entry("organisation", NameType.ORGANIZATION),
          Map.entry("university", NameType.ORGANIZATION),
          Map.entry("band", NameType.ORGANIZATION),
          Map.entry("politicalparty", NameType.ORGANIZATION),
          Map.entry("magazine", NameType.ORGANIZATION),
          Map.entry("loc", NameType.LOCATION),
          Map.entry("location", NameType.LOCATION),
          Map.entry("country", NameType.LOCATION),
          Map.entry("geo", NameType.LOCATION),
          Map.entry("gpe", NameType.LOCATION));

  private static final Set<String> TITLES =
      Set.of(
          "mr.",
          "mr",
          "mrs.",
          "mrs",
          "ms.",
          "ms",
          "dr.",
          "dr",
          "president",
          "vice",
          "prime",
          "minister",
          "ministers",
          "foreign",
          "defense",
          "interior",
          "finance",
          "secretary",
          "of",
          "state",
          "senator",
          "sen.",
          "general",
          "gen.",
          "colonel",
          "king",
          "queen",
          "prince",
          "pope",
          "prophet",
          "chancellor",
          "ambassador",
          "governor",
          "representative",
          "judge",
          "sir",
          "lord",
          "sheikh",
          "ayatollah",
          "former",
          "deputy",
          "premier",
          "chairman",
          "director",
          "spokesman",
          "admiral",
          "major",
          "lieutenant",
          "captain",
          "congressman",
          "attorney",
          "speaker",
          "u.s.",
          "mayor",
          "justice",
          "professor",
          "the",
          "first",
          "lady",
          "commander",
          "chief",
          "envoy",
          "house",
          "senate",
          "leader",
          "us",
          "coach");

  private static final Set<String> PARTISANS =
      Set.of(
          "republican",
          "republicans",
          "democrat",
          "democrats",
          "democratic",
          "conservatives",
          "liberals",
          "tory",
          "tories",
          "communist",
          "socialist",
          "christian");

  private final Set<String> demonyms;
  private final boolean asTheyAre;

  /** With adjectives and peoples in lower case, which are no names. */
  Labelled(Set<String> demonyms) {
    this(demonyms, false);
  }

  private Labelled(Set<String> demonyms, boolean asTheyAre) {
    this.demonyms = demonyms;
    this.asTheyAre = asTheyAre;
  }

  /** All documents of the folder {@code ner} of the corpora but those that are for measuring. */
  List<List<LabelledSentence>> trainingSets(Path folder) {
    return sets(folder).values().stream().flatMap(List::stream).toList();
  }

  /** The same by their sets, each of a style of its own. */
  Map<String, List<List<LabelledSentence>>> sets(Path folder) {
    Map<String, List<List<LabelledSentence>>> sets = new LinkedHashMap<>();
    sets.put("GMB", gmb(folder.resolve("GMB_dataset.txt")));
    sets.put("WikiGold", columns(folder.resolve("wikigold.conll.txt"), ' ', 0, -1, 40));
    for (String set : List.of("politics", "science", "music", "literature", "ai")) {
      List<List<LabelledSentence>> all = new ArrayList<>();
      for (String part : List.of("train", "dev", "test")) {
        all.addAll(columns(folder.resolve("crossner/" + set + "/" + part + ".txt"), '\t', 0, 1, 1));
      }
      sets.put("CrossNER " + set, all);
    }
    List<List<LabelledSentence>> web = new ArrayList<>();
    web.addAll(columns(folder.resolve("uner-ewt-dev.iob2"), '\t', 1, 2, 40));
    web.addAll(columns(folder.resolve("uner-ewt-test.iob2"), '\t', 1, 2, 40));
    sets.put("UNER EWT", web);
    return sets;
  }

  /** CoNLL-2003 as distributed: word, part of speech, chunk, label. */
  static List<List<LabelledSentence>> conll(Path file) {
    Labelled asTheyAre = new Labelled(Set.of(), true);
    return asTheyAre.columns(file, ' ', 0, -1, Integer.MAX_VALUE);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<List<LabelledSentence>> gmb(Path file) {
    List<List<LabelledSentence>> documents = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    String sentence = "";
    for (String line : lines(file)) {
      String[] cells = line.split("\t", -1);
      if (cells.length < 5 || cells[2].equals("Word")) {
        continue;
      }
      if (!cells[1].equals(sentence)) {
        add(words, labels, documents, 1);
        sentence = cells[1];
      }
      words.add(cells[2]);
      labels.add(cells[4]);
    }
    add(words, labels, documents, 1);
    return documents;
  }

  private List<List<LabelledSentence>> columns(
      Path file, char separator, int word, int label, int most) {
    List<List<LabelledSentence>> documents = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    documents.add(new ArrayList<>());
    for (String line : lines(file)) {
      boolean opens = line.startsWith("-DOCSTART-") || line.startsWith("# newdoc");
      if (line.isBlank() || opens) {
        add(words, labels, documents, most);
        if (opens && !documents.get(documents.size() - 1).isEmpty()) {
          documents.add(new ArrayList<>());
        }
        continue;
      }
      if (line.startsWith("# ") && separator == '\t') {
        continue;
      }
      String[] cells = line.split(String.valueOf(separator), -1);
      if (cells.length < 2) {
        continue;
      }
      words.add(cells[word]);
      labels.add(cells[label < 0 ? cells.length - 1 : label]);
    }
    add(words, labels, documents, most);
    documents.removeIf(List::isEmpty);
    return documents;
  }

  private void add(
      List<String> words, List<String> labels, List<List<LabelledSentence>> documents, int most) {
    if (!words.isEmpty()) {
      if (documents.isEmpty() || documents.get(documents.size() - 1).size() >= most) {
        documents.add(new ArrayList<>());
      }
      documents.get(documents.size() - 1).add(sentence(words, labels));
    }
    words.clear();
    labels.clear();
  }

  private LabelledSentence sentence(List<String> words, List<String> labels) {
    List<NameSpan> names = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      String label = labels.get(i);
      if (label.length() < 3) {
        i++;
        continue;
      }
      String kind = label.substring(2);
      int end = i + 1;
      while (end < words.size() && labels.get(end).equals("I-" + kind)) {
        end++;
      }
      NameSpan name = name(words, i, end, kind.toLowerCase(Locale.ROOT));
      if (name != null) {
        names.add(name);
      }
      i = end;
    }
    return new LabelledSentence(words, names);
  }

  private @Nullable NameSpan name(List<String> words, int from, int to, String kind) {
    NameType type = TYPES.get(kind);
    if (type == null) {
      return null;
    }
    if (asTheyAre) {
      return new NameSpan(from, to, type, 1);
    }
    int start = from;
    int end = to;
    if (type == NameType.PERSON) {
      while (start < end && TITLES.contains(words.get(start).toLowerCase(Locale.ROOT))) {
        start++;
      }
    }
    while (start < end && isSmall(words.get(start))) {
      start++;
    }
    while (start < end && isSmall(words.get(end - 1))) {
      end--;
    }
    if (start == end) {
      return null;
    }
    String last = words.get(end - 1).toLowerCase(Locale.ROOT);
    if (type != NameType.PERSON && end - start == 1 && PARTISANS.contains(last)) {
      return null;
    }
    boolean adjective = demonyms.contains(last) || (kind.equals("gpe") && looksLikeAdjective(last));
    if (type == NameType.LOCATION && adjective && end - start <= 2) {
      return null;
    }
    return new NameSpan(start, end, type, 1);
  }

  private static boolean isSmall(String word) {
    return word.equals("the")
        || word.equals("'s")
        || word.equals(",")
        || word.equals(".")
        || word.equals("\"")
        || (Character.isLowerCase(word.charAt(0))
            && (word.endsWith("ern") || word.equals("of") || word.equals("and")));
  }

  private static boolean looksLikeAdjective(String word) {
    return word.endsWith("ian")
        || word.endsWith("ans")
        || word.endsWith("ean")
        || word.endsWith("ish")
        || word.endsWith("ese")
        || word.endsWith("can")
        || word.equals("arab")
        || word.equals("arabs");
  }
}
