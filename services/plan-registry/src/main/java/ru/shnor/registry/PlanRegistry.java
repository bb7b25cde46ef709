package ru.shnor.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that knows the schools of the region and the lists of the programme. */
@SpringBootApplication
public class PlanRegistry {

  public static void main(String[] arguments) {
    SpringApplication.run(PlanRegistry.class, arguments);
  }
}
