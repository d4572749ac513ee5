package org.dateline.report.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@link ReportData} as compact JSON: doubles with four significant digits, keys in a fixed order,
 * and no character that could end the script element of a page it stands in.
 */
public final class ReportJson {
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private ReportJson() {}

  /** The JSON. */
  public static String write(ReportData data) {
    try {
      return writer().writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote, of this version or one that knew more or less.
   *
   * @throws IllegalArgumentException if it is no such JSON
   */
  public static ReportData read(String json) {
    try {
      return writer()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(json, ReportData.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "This is no data of a report: %s", e.getOriginalMessage()), e);
    }
  }

  private static ObjectMapper writer() {
    ObjectMapper mapper =
        new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .registerModule(
                new SimpleModule()
                    .addSerializer(Double.class, new Rounded())
                    .addSerializer(double.class, new Rounded())
                    .addSerializer(LocalDate.class, new DayWriter())
                    .addDeserializer(LocalDate.class, new DayReader()));
    mapper.getFactory().setCharacterEscapes(new ForPages());
    return mapper;
  }

  /** A double as JSON has it: at most four significant digits, whole numbers without a point. */
  public static String rounded(double value) {
    if (!Double.isFinite(value)) {
      return "null";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(FOUR_DIGITS).stripTrailingZeros();
    int zeros = rounded.precision() - rounded.scale();
    return zeros < -4 || zeros > 15 ? rounded.toString() : rounded.toPlainString();
  }

  private static final class Rounded extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeRawValue(rounded(value));
    }
  }

  private static final class DayWriter extends JsonSerializer<LocalDate> {
    @Override
    public void serialize(LocalDate day, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(day.toString());
    }
  }

  private static final class DayReader extends JsonDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return LocalDate.parse(json.getText());
    }
  }

  /** What ends a script element or a line of JavaScript is written by its code. */
  private static final class ForPages extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
      for (char c : new char[] {'<', '>', '&'}) {
        escapes[c] = CharacterEscapes.ESCAPE_STANDARD;
      }
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR
          ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c))
          : null;
    }
  }
}
