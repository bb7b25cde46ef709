package ru.shnor.survey;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that will run surveys. So far it only keeps its copies of schools and lists. */
@SpringBootApplication
public class SurveyCollection {

  public static void main(String[] arguments) {
    SpringApplication.run(SurveyCollection.class, arguments);
  }
}
