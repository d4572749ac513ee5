package org.dateline.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.dateline.read.InputPlan;
import org.dateline.read.ReadItem;
import org.dateline.read.ReadOptions;
import org.dateline.read.Slice;
import org.dateline.read.SliceReader;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.clean.Cut;
import org.dateline.text.clean.CutProof;
import org.dateline.text.record.RawDispatch;
import org.dateline.text.word.NormalText;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The ledger proved on every dispatch of real corpora, which are not part of the project: {@code
 * DATELINE_CORPORA} names the folder that holds them. What is kept and what is cut, put together in
 * their places, is the raw text but for white space.
 */
@EnabledIfEnvironmentVariable(named = "DATELINE_CORPORA", matches = ".+")
class CutCorporaIT {
  @ParameterizedTest
  @CsvSource({
    "reuters-web,58045",
    "reuters21578,11000",
    "kcna,13907",
    "wire-formats,20",
  })
  void nothingOfADispatchIsLost(String corpus, int atLeast) {
    Cleaner cleaner = new Cleaner();
    Configuration hadoop = new Configuration();
    ReadOptions options = new ReadOptions(Map.of(), 16 << 20, null);
    String folder = Path.of(System.getenv("DATELINE_CORPORA"), corpus).toString();
    long dispatches = 0;
    long characters = 0;
    long cut = 0;
    for (List<Slice> task :
        InputPlan.tasks(InputPlan.list(List.of(folder), hadoop), 1 << 30, 1, hadoop)) {
      for (Slice slice : task) {
        try (SliceReader reader = new SliceReader(slice, options, hadoop)) {
          while (reader.hasNext()) {
            if (reader.next() instanceof ReadItem.Taken taken) {
              RawDispatch raw = taken.dispatch();
              Cleaned cleaned = cleaner.clean(raw);
              prove(raw, cleaned);
              dispatches++;
              characters += raw.raw().length();
              cut += cleaned.cuts().stream().mapToLong(piece -> piece.text().length()).sum();
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %,d dispatches, %,d characters, %.2f%% of them cut, none lost%n",
        corpus,
        dispatches,
        characters,
        100.0 * cut / characters);
    assertThat(dispatches).isGreaterThanOrEqualTo(atLeast);
  }

  private static void prove(RawDispatch raw, Cleaned cleaned) {
    assertThat(CutProof.faults(raw, cleaned))
        .as("%s at %d", raw.inputFile(), raw.inputPosition())
        .isEmpty();
    if (NormalText.of(raw.raw(), raw.headline().length()).changed()) {
      return;
    }
    StringBuilder whole = new StringBuilder();
    put(cleaned.headlinePlain(), cleaned.cuts(), true, whole);
    put(cleaned.body(), cleaned.cuts(), false, whole);
    if (!bare(whole).equals(bare(raw.raw()))) {
      assertThat(bare(whole))
          .as("%s at %d", raw.inputFile(), raw.inputPosition())
          .isEqualTo(bare(raw.raw()));
    }
  }

  private static void put(String kept, List<Cut> cuts, boolean headline, StringBuilder whole) {
    int at = 0;
    for (Cut cut : cuts) {
      if (cut.inHeadline() == headline) {
        whole.append(kept, at, cut.keptOffset()).append(cut.text());
        at = cut.keptOffset();
      }
    }
    whole.append(kept, at, kept.length());
  }

  private static String bare(CharSequence text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c > ' ' && c != '\u00A0') {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
