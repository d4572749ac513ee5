package org.dateline.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.text.ner.LabelledSentence;
import org.dateline.text.ner.Lexicon;
import org.dateline.text.ner.LinearRecogniser;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.dateline.text.ner.PhraseTable;
import org.dateline.text.ner.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Labels dispatches by a first model, and sets right what it misses: a name told in full says what
 * it means where less of it is told, a company's form and the whole archive outweigh a guess. What
 * remains in doubt is left out. The next model learns from that (self-training, Yarowsky 1995).
 */
final class DispatchLabels {
  private static final double SURE = 0.9;
  private static final double VERY_SURE = 0.95;
  private static final double BY_FORM = 0.97;
  private static final double LEAST = 0.6;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 60;
  private static final int LONGEST_NAME = 5;
  private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,6}");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z.]+");

  private final LinearRecogniser recogniser;
  private final Lexicon lexicon;
  private final CompanyForms forms;
  private final ArchiveNames archive;

  DispatchLabels(
      LinearRecogniser recogniser, Lexicon lexicon, CompanyForms forms, ArchiveNames archive) {
    this.recogniser = recogniser;
    this.lexicon = lexicon;
    this.forms = forms;
    this.archive = archive;
  }

  /** The sentences of a dispatch whose labels are not in doubt. */
  List<LabelledSentence> label(List<Tokens> sentences) {
    List<List<String>> words = WireText.words(sentences);
    List<List<NameSpan>> found = recogniser.findInWords(sentences);
    List<float[]> certainties = recogniser.certainties();
    Map<List<String>, NameType> told = new HashMap<>();
    List<Draft> drafts = new ArrayList<>();
    for (int k = 0; k < words.size(); k++) {
      Draft draft = new Draft(words.get(k), found.get(k), certainties.get(k));
      draft.names().forEach(name -> setRight(draft, name));
      findCompanies(draft, told);
      draft.names().forEach(name -> tell(draft, name, told));
      drafts.add(draft);
    }
    List<LabelledSentence> labelled = new ArrayList<>();
    for (Draft draft : drafts) {
      settle(draft, told);
      int size = draft.words.size();
      if (size >= SHORTEST && size <= LONGEST && draft.isSure(LEAST)) {
        labelled.add(draft.sentence());
      }
    }
    return labelled;
  }

  /** Takes codes away, and gives a name the type that lists or the whole archive give it. */
  private void setRight(Draft draft, NameSpan name) {
    int end = name.end();
    while (end - name.start() > 1 && CompanyForms.isCode(draft.words.get(end - 1))) {
      end--;
    }
    if (CompanyForms.isCode(draft.words.get(end - 1))) {
      draft.remove(name);
      return;
    }
    boolean hasCode = end < name.end();
    NameType type = hasCode ? NameType.ORGANIZATION : name.type();
    double certainty = hasCode ? Math.max(VERY_SURE, name.confidence()) : name.confidence();
    NameSpan cut = new NameSpan(name.start(), end, type, certainty);
    NameType listed = listed(draft.text(cut), end - name.start());
    NameType usual = listed != null ? listed : archive.usualType(draft.text(cut));
    boolean isDoubtful = certainty < VERY_SURE || listed == NameType.LOCATION;
    if (usual != null && usual != type && isDoubtful) {
      type = usual;
      certainty = SURE;
    } else if (usual == type) {
      certainty = Math.max(SURE, certainty);
    }
    draft.put(name.start(), end, type, certainty);
  }

  /** The type of a name that the lists know as one of an organization or a place and no other. */
  private @Nullable NameType listed(String name, int words) {
    int types =
        lexicon.types(name)
            & (PhraseTable.PERSON
                | PhraseTable.ORGANIZATION
                | PhraseTable.LOCATION
                | PhraseTable.TEAM);
    if (types == PhraseTable.ORGANIZATION) {
      return NameType.ORGANIZATION;
    }
    boolean isClear = words > 1 || CAPITALS.matcher(name).matches();
    return types == PhraseTable.LOCATION && isClear ? NameType.LOCATION : null;
  }

  private void findCompanies(Draft draft, Map<List<String>, NameType> told) {
    List<String> words = draft.words;
    for (int i = 0; i < words.size(); i++) {
      int end = CompanyForms.end(words, i);
      if (end < 0) {
        continue;
      }
      NameSpan there = draft.endingAt(end);
      int start = forms.start(words, end, there == null ? -1 : there.start());
      if (start >= 0) {
        draft.put(start, end, NameType.ORGANIZATION, BY_FORM);
        forms
            .forms(words.subList(start, end), true)
            .forEach(form -> put(told, form, NameType.ORGANIZATION));
      }
    }
  }

  /** Hands on what a name says of others in its dispatch. */
  private void tell(Draft draft, NameSpan name, Map<List<String>, NameType> told) {
    List<String> words = draft.words.subList(name.start(), name.end());
    boolean isFull = words.size() > 1;
    if (name.type() == NameType.LOCATION) {
      if (name.confidence() > VERY_SURE) {
        put(told, words, NameType.LOCATION);
      }
    } else if (isFull && name.confidence() > SURE) {
      if (name.type() == NameType.PERSON) {
        put(told, words, NameType.PERSON);
        put(told, words.subList(words.size() - 1, words.size()), NameType.PERSON);
      } else {
        forms.forms(words, false).forEach(form -> put(told, form, NameType.ORGANIZATION));
      }
    }
    boolean hasAcronym =
        name.end() + 2 < draft.words.size()
            && draft.words.get(name.end()).equals("(")
            && draft.words.get(name.end() + 2).equals(")")
            && ACRONYM.matcher(draft.words.get(name.end() + 1)).matches();
    if (isFull && hasAcronym && name.type() == NameType.ORGANIZATION) {
      put(told, List.of(draft.words.get(name.end() + 1)), NameType.ORGANIZATION);
    }
  }

  /** What was told first stands, but for an organization told by several words. */
  private static void put(Map<List<String>, NameType> told, List<String> name, NameType type) {
    boolean outweighs = type == NameType.ORGANIZATION && name.size() > 1;
    if (outweighs || !told.containsKey(name)) {
      told.put(List.copyOf(name), type);
    }
  }

  private void settle(Draft draft, Map<List<String>, NameType> told) {
    int longest =
        Math.max(LONGEST_NAME, told.keySet().stream().mapToInt(List::size).max().orElse(0));
    int i = 0;
    while (i < draft.words.size()) {
      int next = i + 1;
      for (int end = Math.min(draft.words.size(), i + longest); end > i; end--) {
        NameType type = type(draft.words.subList(i, end), told);
        if (type == null && i > 0 && end == i + 1) {
          type = archive.clearType(draft.words.get(i));
        }
        if (type != null) {
          settle(draft, i, end, type);
          next = end;
          break;
        }
      }
      i = next;
    }
  }

  private @Nullable NameType type(List<String> name, Map<List<String>, NameType> told) {
    NameType type = told.get(name);
    if (type != null || name.size() > LONGEST_NAME) {
      return type;
    }
    String first = name.get(0);
    String last = name.get(name.size() - 1);
    if (!CompanyForms.isCapital(first) || !CompanyForms.isCapital(last)) {
      return null;
    }
    NameType listed = listed(String.join(" ", name), name.size());
    boolean isClear = name.size() > 1 || CAPITALS.matcher(first).matches();
    if (listed != null && isClear) {
      return listed;
    }
    return archive.isCompany(name) ? NameType.ORGANIZATION : null;
  }

  private static void settle(Draft draft, int start, int end, NameType type) {
    NameSpan around = draft.around(start, end);
    if (around == null) {
      boolean isInside =
          end - start == 1
              && start > 0
              && end < draft.words.size()
              && CompanyForms.isCapital(draft.words.get(start - 1))
              && CompanyForms.isCapital(draft.words.get(end));
      if (!isInside && !draft.isTaken(start, end, SURE)) {
        draft.put(start, end, type, SURE);
      }
    } else if (around.start() == start && around.end() == end) {
      NameType settled = around.confidence() < BY_FORM ? type : around.type();
      draft.put(start, end, settled, Math.max(SURE, around.confidence()));
    }
  }
}
