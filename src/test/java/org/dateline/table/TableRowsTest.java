package org.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a table's record makes is a row of the table's schema, of types that Spark takes, and is
 * read again as it was.
 */
class TableRowsTest {
  static List<Class<?>> records() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dateline.table")
            .stream()
            .filter(type -> type.isRecord() && type.tryGetMethod("toRow").isPresent())
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRowIsOfTheTablesSchema(Class<?> type) throws ReflectiveOperationException {
    for (boolean isSparse : new boolean[] {false, true}) {
      Object made = make(type, isSparse);
      Row row = (Row) call(type, "toRow").invoke(made);
      assertThat(schemas(type)).contains(row.schema());
      Row stored = StoredRow.of(row);
      Method of = reader(type);
      if (of != null) {
        assertThat(of.invoke(null, stored)).isEqualTo(made);
      }
    }
  }

  /** The table's schema, and those of rows within its rows. */
  private static List<DataType> schemas(Class<?> type) throws ReflectiveOperationException {
    StructType schema = (StructType) type.getEnclosingClass().getField("SCHEMA").get(null);
    return Stream.concat(
            Stream.of(schema),
            Arrays.stream(schema.fields())
                .map(StructField::dataType)
                .map(of -> of instanceof ArrayType array ? array.elementType() : of))
        .toList();
  }

  private static Method call(Class<?> type, String name) throws NoSuchMethodException {
    Method method = type.getMethod(name);
    method.setAccessible(true);
    return method;
  }

  private static @Nullable Method reader(Class<?> type) {
    Predicate<Method> reads =
        method ->
            method.getName().equals("of")
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {Row.class});
    return Arrays.stream(type.getMethods()).filter(reads).findFirst().orElse(null);
  }

  /** One with a value in every part, or with none wherever it may be missing. */
  private static Object make(Class<?> type, boolean isSparse) throws ReflectiveOperationException {
    RecordComponent[] parts = type.getRecordComponents();
    Constructor<?> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    Object[] values = new Object[parts.length];
    for (int at = 0; at < parts.length; at++) {
      boolean isMissing =
          isSparse && parts[at].getAnnotatedType().isAnnotationPresent(Nullable.class);
      values[at] = isMissing ? null : value(parts[at], at);
    }
    return constructor.newInstance(values);
  }

  private static Object value(RecordComponent part, int number) {
    Class<?> type = part.getType();
    if (type == String.class) {
      return "text " + number;
    } else if (type == int.class || type == Integer.class) {
      return number;
    } else if (type == long.class || type == Long.class) {
      return (long) number;
    } else if (type == double.class || type == Double.class) {
      return number / 7.0;
    } else if (type == boolean.class || type == Boolean.class) {
      return number % 2 == 0;
    } else if (type == LocalDate.class) {
      return LocalDate.of(2010, 1, 1).plusDays(number);
    } else if (type == Instant.class) {
      return Instant.parse("2010-01-01T23:59:59Z").plusSeconds(number);
    } else if (type.isEnum()) {
      return type.getEnumConstants()[0];
    } else if (type == List.class) {
      String of = part.getGenericType().getTypeName();
      return of.contains("String")
          ? List.of("one", "two")
          : of.contains("Long") ? List.of(1L, 2L) : List.of();
    }
    throw new IllegalStateException("No value for " + part);
  }
}
