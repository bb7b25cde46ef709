package ru.shnor.stack;

import java.time.Duration;
import ru.shnor.stack.issuer.DemoUser;
import ru.shnor.stack.process.Narrator;

/** What is told on the terminal. */
final class Texts {

  private Texts() {}

  static String usage() {
    return """
        Запускает всю систему мониторинга ШНОР на этом компьютере.

          java -jar local-stack.jar [--data-dir ПАПКА] [--port ПОРТ] [--no-demo] [--quiet]
          java -jar local-stack.jar report --data ПАПКА --base ГОД --report ГОД [--out ПАПКА]

          --data-dir ПАПКА  где хранить данные и журналы (по умолчанию .local-stack)
          --port ПОРТ       порт портала (по умолчанию 8080; 0 — все порты любые свободные)
          --no-demo         не загружать вымышленный регион, если данных нет
          --quiet           не сообщать о ходе запуска
          --help            эта подсказка

        Хранилище выбирается само: MONGODB_URI, иначе Docker, иначе mongod из PATH (или MONGOD),
        иначе замена в памяти, которая ничего не сохраняет. SHNOR_STORE=mongod|docker|stand-in
        решает за него. Остановить: Ctrl-C.
        Код завершения: 2 — непонятные параметры, 4 — система не может запуститься или работать.
        """;
  }

  static String banner(Stack stack, Duration took) {
    StringBuilder text = new StringBuilder();
    text.append("\nСистема запущена за %s.\n\n".formatted(Narrator.seconds(took)));
    text.append("  Портал:     %s\n".formatted(stack.addresses().portal()));
    text.append("  Войти как:  (логин / пароль)\n");
    DemoUser.all()
        .forEach(
            user ->
                text.append(
                    "     %-12s / %-17s %s\n"
                        .formatted(user.login(), user.password(), user.name())));
    text.append("  Хранилище:  %s\n".formatted(stack.storeDescription()));
    text.append("  Брокер:     %s\n".formatted(stack.brokerDescription()));
    text.append("  Данные и журналы: %s\n".formatted(stack.folder()));
    if (!stack.notice().isEmpty()) {
      text.append("\n  ВНИМАНИЕ. %s\n".formatted(stack.notice()));
    }
    return text.append("\n  Остановить: Ctrl-C\n").toString();
  }
}
