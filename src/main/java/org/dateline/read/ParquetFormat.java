package org.dateline.read;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.dateline.config.DispatchField;
import org.jspecify.annotations.Nullable;

/** Apache Parquet: a row is a record, a column a field. A slice holds whole row groups. */
final class ParquetFormat implements Format {
  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public Content content() {
    return Content.FILE;
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.startsWith("PAR1");
  }

  @Override
  public boolean isSplittable() {
    return true;
  }

  @Override
  public Records open(Source source) throws IOException {
    ParquetReader<Group> rows =
        new Builder(
                HadoopInputFile.fromPath(new Path(source.slice().file().path()), source.hadoop()))
            .withFileRange(source.slice().start(), source.slice().end())
            .build();
    return new Rows(rows, source.names());
  }

  /** By the file, as the library's builder by the path parses all of Hadoop's defaults anew. */
  private static final class Builder extends ParquetReader.Builder<Group> {
    Builder(HadoopInputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  private record Rows(ParquetReader<Group> rows, FieldNames names) implements Records {
    @Override
    public @Nullable ParsedRecord next() throws IOException {
      Group row = rows.read();
      if (row == null) {
        rows.close();
        return null;
      }
      Fields fields = new Fields();
      GroupType type = row.getType();
      List<DispatchField> taken = new ArrayList<>();
      for (int i = 0; i < type.getFieldCount(); i++) {
        String name = type.getFieldName(i);
        DispatchField field = names.field(name);
        if (field == null || isTaken(taken, field, type, i)) {
          continue;
        }
        List<String> values = values(row, i);
        if (field.isList()) {
          values.forEach(value -> fields.set(field, name, value));
        } else if (!values.isEmpty()) {
          fields.set(field, name, String.join("\n\n", values));
          taken.add(field);
        }
      }
      return new ParsedRecord.Entry(rows.getCurrentRowIndex(), fields);
    }

    /** Whether a column seen before has the field under a likelier name. */
    private boolean isTaken(
        List<DispatchField> taken, DispatchField field, GroupType type, int column) {
      if (!taken.contains(field)) {
        return false;
      }
      int rank = names.rank(type.getFieldName(column));
      for (int i = 0; i < column; i++) {
        String name = type.getFieldName(i);
        if (field == names.field(name) && names.rank(name) <= rank) {
          return true;
        }
      }
      return false;
    }
  }

  private static List<String> values(Group row, int field) {
    List<String> values = new ArrayList<>();
    for (int k = 0; k < row.getFieldRepetitionCount(field); k++) {
      Type type = row.getType().getType(field);
      if (type.isPrimitive()) {
        values.add(text(row, field, k, type));
      } else {
        Group group = row.getGroup(field, k);
        for (int i = 0; i < group.getType().getFieldCount(); i++) {
          values.addAll(values(group, i));
        }
      }
    }
    return values;
  }

  private static String text(Group row, int field, int k, Type type) {
    LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
    if (annotation instanceof TimestampLogicalTypeAnnotation timestamp) {
      return instant(row.getLong(field, k), timestamp.getUnit()).toString();
    }
    if (annotation instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(row.getInteger(field, k)).toString();
    }
    return row.getValueToString(field, k);
  }

  private static Instant instant(long value, TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> Instant.ofEpochMilli(value);
      case MICROS -> Instant.EPOCH.plusNanos(Math.multiplyExact(value, 1000L));
      case NANOS -> Instant.EPOCH.plusNanos(value);
    };
  }
}
