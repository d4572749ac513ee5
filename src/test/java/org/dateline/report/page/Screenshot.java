package org.dateline.report.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/**
 * Takes a picture of a report, such as the one README shows:
 *
 * <pre>
 * scripts/dateline run --input data/sample --output out/sample
 * mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=org.dateline.report.page.Screenshot \
 *   -Dexec.args="out/sample/report/index.html src/site/resources/images/report.png 1200 1000"
 * </pre>
 *
 * <p>Arguments: page, picture, width, height, then if wanted what stands behind # in the address,
 * {@code dark}, and a script that is run before.
 */
final class Screenshot {
  private Screenshot() {}

  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments[0]).toAbsolutePath();
    Path picture = Path.of(arguments[1]);
    int width = Integer.parseInt(arguments[2]);
    int height = Integer.parseInt(arguments[3]);
    Path folder = Files.createTempDirectory("dateline-screenshot");
    try (Browser browser = Browser.started(folder)) {
      browser.size(width, height);
      browser.prefersDark(arguments.length > 5 && arguments[5].equals("dark"));
      browser.open(page, arguments.length > 4 ? arguments[4] : "");
      browser.run("dateline.figures.forEach((figure) => figure.reveal())");
      if (arguments.length > 6) {
        System.out.println(browser.run(arguments[6]));
      }
      Map<String, Object> taken =
          browser
              .driver()
              .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", false));
      Files.write(picture, Base64.getDecoder().decode((String) taken.get("data")));
      System.out.println(browser.complaints());
    }
  }
}
