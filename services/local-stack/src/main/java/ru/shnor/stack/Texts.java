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
          java -jar local-stack.jar report --data ПАПКА --base ГОД --report ГОД
                    [--out ПАПКА] [--listed-by-rule ПРОЦЕНТ] [--templates ПАПКА]
          java -jar local-stack.jar demo-files --out ПАПКА [--seed ЧИСЛО] [--schools ЧИСЛО]
          java -jar local-stack.jar plan …          план мероприятий из файла
          java -jar local-stack.jar simulate …      проверка показателя на вымышленных регионах
          java -jar local-stack.jar survey-score …  подсчёт шкал анкеты

          --data-dir ПАПКА  где хранить данные и журналы (по умолчанию .local-stack)
          --port ПОРТ       порт портала (по умолчанию 8080; 0 — все порты любые свободные)
          --no-demo         не загружать вымышленный регион, если данных нет
          --quiet           не сообщать о ходе запуска
          --help            эта подсказка

        report запускает систему на свободных портах с временным хранилищем, передаёт ей все файлы
        папки, печатает один документ JSON и останавливает её:
          --data ПАПКА      файлы: реестр школ, перечень, результаты; назначение — по содержанию.
                            Нет реестра — школы берутся из файлов результатов
          --base, --report  базовый и отчётный годы
          --out ПАПКА       записать туда report.json и таблицу школ schools.csv
          --listed-by-rule ПРОЦЕНТ
                            если перечня нет: школы, где «2» не меньше этой доли по обоим предметам
          --templates ПАПКА описания незнакомых форм (*.json), передаются до файлов

        demo-files пишет вымышленный регион в папку: реестр, перечни и файлы результатов трёх лет,
        которые принимает report, и что в нём на самом деле — truth/truth.csv.

        Хранилище выбирается само: MONGODB_URI, иначе Docker, иначе mongod из PATH (или MONGOD),
        иначе замена в памяти, которая ничего не сохраняет. SHNOR_STORE=mongod|docker|stand-in
        решает за него. Остановить: Ctrl-C.
        Код завершения: 2 — непонятные параметры, 3 — report: не все файлы приняты или числа нет, 4 — система не может запуститься или работать.
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
