package ru.shnor.ingestion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that takes files of results. */
@SpringBootApplication
public class ResultsIngestion {

  public static void main(String[] arguments) {
    SpringApplication.run(ResultsIngestion.class, arguments);
  }
}
