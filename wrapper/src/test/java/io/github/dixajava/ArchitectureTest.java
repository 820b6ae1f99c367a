package io.github.dixajava;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(
    packages = "io.github.dixajava",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] GENERATED = {
    "io.github.dixajava.api..", "io.github.dixajava.model.."
  };
  private static final String[] RUNTIME = {
    "io.github.dixajava.error..",
    "io.github.dixajava.http..",
    "io.github.dixajava.json..",
    "io.github.dixajava.options.."
  };
  private static final String[] WRAPPER = {
    "io.github.dixajava",
    "io.github.dixajava.channel..",
    "io.github.dixajava.filter..",
    "io.github.dixajava.internal..",
    "io.github.dixajava.paging..",
    "io.github.dixajava.service.."
  };

  private static final int MOST_TYPES_TO_START_FROM = 20;

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      SlicesRuleDefinition.slices().matching("io.github.(**)").should().beFreeOfCycles();

  @ArchTest
  static void theRulesSeeTheGeneratorToo(JavaClasses classes) {
    assertThat(classes)
        .extracting(JavaClass::getPackageName)
        .contains("io.github.dixajava.codegen", "io.github.dixajava.codegen.view");
  }

  @ArchTest
  static void anApplicationStartsFromAFewTypes(JavaClasses classes) {
    assertThat(
            classes.stream()
                .filter(type -> type.getPackageName().equals("io.github.dixajava"))
                .filter(type -> type.isTopLevelClass())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
        .hasSizeBetween(1, MOST_TYPES_TO_START_FROM);
  }

  @ArchTest
  static final ArchRule generatedCodeKnowsNothingOfTheWrapper =
      noClasses()
          .that()
          .resideInAnyPackage(GENERATED)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WRAPPER);

  @ArchTest
  static final ArchRule theRuntimeKnowsNoOperation =
      noClasses()
          .that()
          .resideInAnyPackage(RUNTIME)
          .should()
          .dependOnClassesThat(resideInAnyPackage(GENERATED).or(resideInAnyPackage(WRAPPER)));

  @ArchTest
  static final ArchRule errorsDependOnNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("io.github.dixajava.error..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.dixajava",
              "io.github.dixajava.paging..",
              "io.github.dixajava.filter..",
              "io.github.dixajava.options..",
              "io.github.dixajava.http..",
              "io.github.dixajava.internal..");

  @ArchTest
  static final ArchRule optionsDependOnNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("io.github.dixajava.options..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.dixajava",
              "io.github.dixajava.paging..",
              "io.github.dixajava.filter..",
              "io.github.dixajava.error..",
              "io.github.dixajava.http..",
              "io.github.dixajava.internal..");

  @ArchTest
  static final ArchRule internalsAreInNoPublicSignature =
      methods()
          .that()
          .arePublic()
          .or()
          .areProtected()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "io.github.dixajava",
              "io.github.dixajava.paging..",
              "io.github.dixajava.filter..",
              "io.github.dixajava.error..",
              "io.github.dixajava.options..")
          .should(showNoInternals());

  @ArchTest
  static final ArchRule nothingBlocksAMonitor =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("io.github.dixajava..")
          .should()
          .haveModifier(JavaModifier.SYNCHRONIZED);

  @ArchTest
  static final ArchRule exceptionsOfTheApiAreInOneHierarchy =
      classes()
          .that()
          .resideInAPackage("io.github.dixajava.error..")
          .and()
          .areAssignableTo(Throwable.class)
          .should()
          .beAssignableTo("io.github.dixajava.error.DixaException");

  @ArchTest
  static final ArchRule nothingSleeps =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(Thread.class, "sleep", long.class, int.class);

  /** Package-private classes may: no one outside sees their methods. */
  private static ArchCondition<JavaMethod> showNoInternals() {
    return new ArchCondition<>("show no class of a package that is not exported") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean visible =
            method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                // for our own module of exports; its result is of no use to anybody else
                && !method.getFullName().equals("io.github.dixajava.DixaClient.transport()");
        boolean internal =
            method.getAllInvolvedRawTypes().stream()
                .anyMatch(
                    type ->
                        type.getPackageName().matches(".*\\.dixajava\\.(http|internal)(\\..*)?"));
        events.add(new SimpleConditionEvent(method, !(visible && internal), method.getFullName()));
      }
    };
  }
}
