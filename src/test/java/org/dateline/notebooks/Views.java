package org.dateline.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;

/** The views of {@code notebooks/sql/views.sql}, as README says to open them. */
public final class Views {
  private Views() {}

  /** Opens them; of another table {@code sql} sees nothing. */
  public static void open(Statement sql, Path output) throws IOException, SQLException {
    sql.execute("set variable output = '" + output + "'");
    sql.execute(Files.readString(Path.of("notebooks/sql/views.sql")));
  }
}
