package ru.shnor.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ru.shnor.analytics");

  @Test
  void arithmeticIsJavaAlone() {
    classes()
        .that()
        .resideInAPackage("ru.shnor.analytics.indicator")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "ru.shnor.analytics.indicator")
        .check(ALL);
  }

  @Test
  void chanceAndComparabilityAreJavaAndArithmetic() {
    classes()
        .that()
        .resideInAnyPackage("ru.shnor.analytics.chance", "ru.shnor.analytics.comparability")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "ru.shnor.analytics.indicator",
            "ru.shnor.analytics.chance",
            "ru.shnor.analytics.comparability")
        .check(ALL);
  }

  @Test
  void honestDynamicsAreJavaAndArithmetic() {
    classes()
        .that()
        .resideInAnyPackage("ru.shnor.analytics.dynamics", "ru.shnor.analytics.honest")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "ru.shnor.analytics.indicator",
            "ru.shnor.analytics.chance",
            "ru.shnor.analytics.dynamics",
            "ru.shnor.analytics.honest")
        .check(ALL);
  }

  @Test
  void honestDynamicsAreTheSameOnEveryMachine() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "ru.shnor.analytics.dynamics",
            "ru.shnor.analytics.honest",
            "ru.shnor.analytics.simulate")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "a function of Math that may differ between machines",
                call ->
                    call.getTargetOwner().isEquivalentTo(Math.class)
                        && call.getName().matches("exp|expm1|log|log1p|pow|sin|cos|hypot")))
        .check(ALL);
  }

  @Test
  void nothingThatDecidesIsFloatingPoint() {
    noClasses()
        .that()
        .resideInAPackage("ru.shnor.analytics.indicator")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Double.class, Float.class, Math.class, StrictMath.class)
        .check(ALL);
    assertThat(
            ALL.stream()
                .filter(one -> one.getPackageName().equals("ru.shnor.analytics.indicator"))
                .flatMap(one -> one.getMethods().stream())
                .filter(
                    one ->
                        one.getRawReturnType().isEquivalentTo(double.class)
                            || one.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(double.class))))
        .isEmpty();
  }

  @Test
  void driverAndBrokerAreTheKitsBusiness() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.mongodb..", "org.bson..", "org.apache.kafka..", "org.springframework.kafka..")
        .check(ALL);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("ru.shnor.analytics.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void packagesAreSmall() {
    var sizes =
        ALL.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(one -> !one.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes.values()).allMatch(size -> size <= 12);
  }
}
