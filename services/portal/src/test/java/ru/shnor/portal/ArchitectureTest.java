package ru.shnor.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ru.shnor.portal");

  @Test
  void portalHasNoStoreAndKnowsNoService() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.mongodb..",
            "org.bson..",
            "org.springframework.data..",
            "java.sql..",
            "ru.shnor.kit..",
            "ru.shnor.registry..",
            "ru.shnor.ingestion..",
            "ru.shnor.analytics..",
            "ru.shnor.survey..")
        .check(ALL);
  }

  @Test
  void brokerIsHeardInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("ru.shnor.portal.live")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "ru.shnor.wire..")
        .check(ALL);
  }

  @Test
  void httpToServicesIsSpokenInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("ru.shnor.portal.remote")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.web.client..", "java.net.http..")
        .check(ALL);
  }

  @Test
  void controllersArePackagePrivate() {
    classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate().check(ALL);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("ru.shnor.portal.(*)..").should().beFreeOfCycles().check(ALL);
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

  @Test
  void readmeNamesEveryVariableOfTheSettingsAndNoOther() throws IOException {
    Pattern variable = Pattern.compile("\\b(?:SHNOR_[A-Z_]+|SERVER_PORT)\\b");
    List<String> used = variables(variable, Path.of("src/main/resources/application.yml"));
    List<String> named = variables(variable, Path.of("README.md"));
    assertThat(named).containsExactlyElementsOf(used);
  }

  private static List<String> variables(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map(MatchResult::group)
        .filter(name -> !name.equals("SHNOR_PORTAL"))
        .distinct()
        .sorted()
        .toList();
  }
}
