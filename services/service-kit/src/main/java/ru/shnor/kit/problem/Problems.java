package ru.shnor.kit.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The words of problems. */
final class Problems {

  private Problems() {}

  static ProblemDetail of(HttpStatus status, String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title(status));
    problem.setProperty("code", code);
    return problem;
  }

  static String words(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "Запрос составлен неверно: проверьте параметры и формат данных.";
      case UNAUTHORIZED -> "Войдите в систему: запрос без действующего пропуска не принимается.";
      case FORBIDDEN -> "Для вашей роли это действие закрыто.";
      case NOT_FOUND -> "Такой страницы или записи нет.";
      case METHOD_NOT_ALLOWED -> "Этот адрес не принимает такой запрос.";
      case UNSUPPORTED_MEDIA_TYPE -> "Такой вид данных здесь не принимается.";
      case NOT_ACCEPTABLE -> "Ответ в запрошенном виде дать нельзя.";
      case CONTENT_TOO_LARGE -> "Запрос больше допустимого размера.";
      default -> "Запрос не выполнен.";
    };
  }

  private static String title(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "Неверный запрос";
      case UNAUTHORIZED -> "Нужен вход";
      case FORBIDDEN -> "Нет доступа";
      case NOT_FOUND -> "Не найдено";
      case CONFLICT -> "Изменено другим пользователем";
      case GONE -> "Уже закрыто";
      case CONTENT_TOO_LARGE -> "Слишком большой файл";
      case UNPROCESSABLE_CONTENT -> "Файл нельзя принять";
      case SERVICE_UNAVAILABLE -> "Сервис временно недоступен";
      case INSUFFICIENT_STORAGE -> "Нет места для файла";
      default -> status.is5xxServerError() ? "Ошибка сервиса" : "Запрос не выполнен";
    };
  }
}
