package org.dateline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Holds the arrows: cli to run to the stages, the stages to table, config and text, and no circle.
 */
@AnalyzeClasses(packages = "org.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final int MAX_CLASSES = 30;
  private static final String[] STAGES = {
    "read", "prepare", "story", "entity", "topic", "coverage", "report", "store", "session"
  };

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CIRCLE =
      slices().matching("org.dateline.(*)..").should().beFreeOfCycles();

  /** Rooms within rooms too; only a run and its stages know each other. */
  @ArchTest
  static final ArchRule ROOMS_HAVE_NO_CIRCLE =
      slices()
          .matching("org.dateline.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(
              resideInAPackage("org.dateline.run.."), resideInAPackage("org.dateline.run.."));

  @ArchTest static final ArchRule ARROWS = arrows();

  private static ArchRule arrows() {
    var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : new String[] {"cli", "run", "table", "config", "text"}) {
      layers = layers.layer(name).definedBy("org.dateline." + name + "..");
    }
    for (String stage : STAGES) {
      layers = layers.optionalLayer(stage).definedBy("org.dateline." + stage + "..");
    }
    layers =
        layers
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("cli");
    for (String stage : STAGES) {
      layers = layers.whereLayer(stage).mayOnlyBeAccessedByLayers("run", "cli");
    }
    return layers;
  }

  @ArchTest
  static final ArchRule TEXT_IS_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAnyPackage("org.dateline.text..", "org.dateline.config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..", "org.apache.hadoop..", "scala..", "org.dateline.table..");

  @ArchTest
  static final ArchRule TEXT_KNOWS_NOTHING_OF_US =
      noClasses()
          .that()
          .resideInAPackage("org.dateline.text..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dateline.config..");

  /**
   * Where a column stands is the business of its table. Who counts columns reads another one, of
   * the same type and without an error, as soon as a table gets one more.
   */
  @ArchTest
  static final ArchRule ROWS_ARE_MADE_AND_READ_BY_NAME =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.dateline.table..")
          .should()
          .accessTargetWhere(
              describe("values of a row by their place", access -> isByPlace(access)))
          .because("a row is made and read by the names of its columns, see org.dateline.table");

  private static boolean isByPlace(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget called)) {
      return false;
    }
    JavaClass owner = called.getOwner();
    boolean isRow = owner.isAssignableTo(Row.class);
    List<JavaClass> parameters = called.getRawParameterTypes();
    boolean reads = isRow && parameters.size() == 1 && parameters.get(0).isEquivalentTo(int.class);
    boolean makes = isRow && called.getName().equals(JavaConstructor.CONSTRUCTOR_NAME);
    return reads || makes || owner.isEquivalentTo(RowFactory.class);
  }

  /** In a room of more classes nothing is found by its name any more; formats may be many. */
  @ArchTest
  static void roomsHaveAtMostThirtyClasses(JavaClasses classes) {
    Map<String, Long> large =
        classes.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    large.remove("org.dateline.read");
    large.values().removeIf(count -> count <= MAX_CLASSES);
    assertThat(large).isEmpty();
  }

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_EXITS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.dateline.cli..")
          .should()
          .callMethod(System.class, "exit", int.class);
}
