package ru.shnor.survey;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

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
          .importPackages("ru.shnor.survey");

  @Test
  void scalesArePureArithmetic() {
    classes()
        .that()
        .resideInAPackage("ru.shnor.survey.scale")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "org.apache.commons.statistics..", "ru.shnor.survey.scale")
        .check(ALL);
  }

  @Test
  void formsAndAnswersArePure() {
    classes()
        .that()
        .resideInAnyPackage(
            "ru.shnor.survey.expression", "ru.shnor.survey.form", "ru.shnor.survey.answer")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "tools.jackson.databind..",
            "ru.shnor.survey.expression",
            "ru.shnor.survey.form",
            "ru.shnor.survey.answer")
        .check(ALL);
  }

  @Test
  void theBatchFormNeedsNoSpring() {
    noClasses()
        .that()
        .resideInAPackage("ru.shnor.survey.scoring")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "ru.shnor.kit.store", "ru.shnor.kit.event")
        .check(ALL);
  }

  @Test
  void driverBrokerAndOtherServicesAreNotNamed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.mongodb..",
            "org.bson..",
            "org.apache.kafka..",
            "org.springframework.kafka..",
            "org.springframework.data..",
            "ru.shnor.ingestion..",
            "ru.shnor.analytics..",
            "ru.shnor.registry..",
            "ru.shnor.portal..")
        .check(ALL);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("ru.shnor.survey.(*)..").should().beFreeOfCycles().check(ALL);
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
