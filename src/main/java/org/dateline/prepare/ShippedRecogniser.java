package org.dateline.prepare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.dateline.config.EntitySettings;
import org.dateline.text.ner.LinearRecogniser;
import org.dateline.text.ner.NameModel;
import org.dateline.text.ner.NameRecogniser;

/** The recogniser whose model is in the jar; {@code names.model.md} beside it says what it is. */
public final class ShippedRecogniser implements NameRecogniser.Provider {
  /** The name of this recogniser in settings. */
  public static final String NAME = EntitySettings.SHIPPED;

  private static final String MODEL = "names.model.gz";

  /** Loaded once for all tasks, when the first asks for it; never changed. */
  private static final class Known {
    private static final NameModel MODEL = load();

    private static NameModel load() {
      try (InputStream in = ShippedRecogniser.class.getResourceAsStream(ShippedRecogniser.MODEL);
          GZIPInputStream unpacked =
              new GZIPInputStream(Objects.requireNonNull(in, ShippedRecogniser.MODEL))) {
        return NameModel.ofBytes(unpacked.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public NameRecogniser open() {
    return new LinearRecogniser(Known.MODEL);
  }
}
