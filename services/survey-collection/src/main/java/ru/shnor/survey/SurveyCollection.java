package ru.shnor.survey;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import ru.shnor.survey.scoring.SurveyScore;

/** The service that runs surveys; with the word {@code survey-score} it scores a file and ends. */
@SpringBootApplication
public class SurveyCollection {

  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    if (!words.isEmpty() && words.get(0).equals(SurveyScore.COMMAND)) {
      System.exit(SurveyScore.run(words.subList(1, words.size())));
    }
    SpringApplication.run(SurveyCollection.class, arguments);
  }
}
