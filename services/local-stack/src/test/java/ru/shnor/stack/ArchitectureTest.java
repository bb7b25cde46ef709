package ru.shnor.stack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ru.shnor.stack");

  private static final Set<String> EXACT = Set.of("min", "max", "abs", "round", "floorMod");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("ru.shnor.stack.(**)").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void whatTheStackIsMadeOfDoesNotKnowTheStack() {
    noClasses()
        .that()
        .resideInAPackage("ru.shnor.stack.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ru.shnor.stack")
        .check(ALL);
  }

  @Test
  void theInventedRegionIsJavaAlone() {
    classes()
        .that()
        .resideInAPackage("ru.shnor.stack.region..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "ru.shnor.stack.region..")
        .check(ALL);
  }

  @Test
  void theInventedRegionIsTheSameOnEveryMachine() {
    noClasses()
        .that()
        .resideInAPackage("ru.shnor.stack.region..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class)
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "a method of Math that may differ between machines",
                (JavaMethodCall call) ->
                    call.getTargetOwner().isEquivalentTo(Math.class)
                        && !EXACT.contains(call.getName())))
        .check(ALL);
  }

  @Test
  void onlyTheClientTalksHttp() {
    noClasses()
        .that()
        .resideInAnyPackage("ru.shnor.stack.report", "ru.shnor.stack.demo")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http")
        .check(ALL);
  }
}
