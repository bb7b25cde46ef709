package ru.shnor.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Scope;
import ru.shnor.registry.evidence.EvidenceSettings;
import ru.shnor.registry.importing.ImportSettings;
import ru.shnor.registry.reminder.ReminderSettings;

class ArchitectureTest {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ru.shnor.registry");

  /** They change what a region-wide import has already been allowed to change. */
  private static final Set<String> WRITES =
      Set.of("saveAll", "save", "learn", "follow", "add", "delete");

  @Test
  void tablesAreJavaAndSheetsOnly() {
    classes()
        .that()
        .resideInAnyPackage("ru.shnor.registry.table", "ru.shnor.registry.words")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "ru.shnor.kit.sheet",
            "ru.shnor.registry.table",
            "ru.shnor.registry.words")
        .check(ALL);
  }

  @Test
  void deadlinesAndNamesOfPlacesAreJavaOnly() {
    classes()
        .that()
        .resideInAnyPackage("ru.shnor.registry.deadline..", "ru.shnor.registry.gazetteer")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "ru.shnor.registry.deadline..",
            "ru.shnor.registry.gazetteer",
            "ru.shnor.registry.words")
        .check(ALL);
  }

  @Test
  void draftsOfPlansKnowNoSpringNoStoreAndNoWire() {
    noClasses()
        .that()
        .resideInAnyPackage("ru.shnor.registry.draft..", "ru.shnor.registry.source")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "ru.shnor.kit.store", "ru.shnor.kit.event", "ru.shnor.wire..")
        .check(ALL);
  }

  @Test
  void rowsKnowNoSpringAndNoStore() {
    noClasses()
        .that()
        .resideInAPackage("ru.shnor.registry.row")
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
            "ru.shnor.survey..",
            "ru.shnor.portal..")
        .check(ALL);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("ru.shnor.registry.(*)..").should().beFreeOfCycles().check(ALL);
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
  void everyReadOfARepositoryTakesAScope() {
    Set<String> repositories =
        Set.of(
            "Schools",
            "Enrolments",
            "Municipalities",
            "ImportHistory",
            "Plans",
            "Measures",
            "Proposals",
            "Reminders",
            "Approvals",
            "CuratorLists",
            "Programmes",
            "Rounds");
    var unscoped =
        ALL.stream()
            .filter(one -> repositories.contains(one.getSimpleName()))
            .flatMap(one -> one.getMethods().stream())
            .filter(one -> !one.getModifiers().contains(JavaModifier.PRIVATE))
            .filter(one -> !one.getModifiers().contains(JavaModifier.SYNTHETIC))
            .filter(one -> !WRITES.contains(one.getName()))
            .filter(
                one ->
                    one.getRawParameterTypes().stream()
                        .noneMatch(p -> p.isEquivalentTo(Scope.class)))
            .map(JavaMethod::getFullName);
    assertThat(unscoped).isEmpty();
  }

  @Test
  void readmeNamesEverySetting() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(
            Stream.concat(
                names("imports", ImportSettings.class),
                Stream.concat(
                    names("reminders", ReminderSettings.class),
                    names("evidence", EvidenceSettings.class))))
        .allMatch(readme::contains);
  }

  private static Stream<String> names(String group, Class<? extends Record> settings) {
    return Arrays.stream(settings.getRecordComponents())
        .map(one -> one.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
        .map(name -> "`shnor.%s.%s`".formatted(group, name));
  }
}
