package org.dateline.cli;

/** The command line. */
public final class Main {
  private Main() {}

  /** Runs the command line. */
  public static void main(String[] args) {
    System.out.println("dateline");
  }
}
