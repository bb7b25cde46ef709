package ru.shnor.analytics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that computes the indicator. */
@SpringBootApplication
public class Analytics {

  public static void main(String[] arguments) {
    SpringApplication.run(Analytics.class, arguments);
  }
}
