package ru.shnor.ingestion;

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
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.shnor.ingestion.upload.UploadSettings;

class ArchitectureTest {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ru.shnor.ingestion");

  @Test
  void formsAndRowsAreJavaAndSheetsOnly() {
    classes()
        .that()
        .resideInAnyPackage("ru.shnor.ingestion.template", "ru.shnor.ingestion.row")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "ru.shnor.kit.sheet",
            "ru.shnor.ingestion.template",
            "ru.shnor.ingestion.row")
        .check(ALL);
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
    slices().matching("ru.shnor.ingestion.(*)..").should().beFreeOfCycles().check(ALL);
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
  void readmeNamesEverySetting() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(
            Arrays.stream(UploadSettings.class.getRecordComponents())
                .map(
                    one ->
                        one.getName()
                            .replaceAll("([A-Z])", "-$1")
                            .toLowerCase(java.util.Locale.ROOT))
                .map(name -> "`shnor.ingestion." + name + "`"))
        .allMatch(readme::contains);
  }
}
