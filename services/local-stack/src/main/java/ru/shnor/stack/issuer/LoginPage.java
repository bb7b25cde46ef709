package ru.shnor.stack.issuer;

import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** HTML of the login page: says that this is a demonstration stand and offers its users. */
final class LoginPage {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="ru">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Вход — ШНОР, демонстрационный стенд</title>
      <style>
      :root { color-scheme: light; }
      * { box-sizing: border-box; }
      body { margin: 0; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
             color: #1b2733; background: #f3f5f8; }
      main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
      h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
      h2 { font-size: 1.125rem; margin: 0 0 .75rem; }
      section { background: #fff; border: 1px solid #d5dce4; border-radius: .5rem;
                padding: 1.25rem; margin-top: 1rem; }
      .stand { background: #fff6dc; border-color: #b98900; }
      .stand p { margin: 0; }
      .error { background: #fdeaea; border-color: #b3261e; color: #7a1712; }
      ul { list-style: none; margin: 0; padding: 0; }
      li { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center;
           padding: .75rem 0; border-top: 1px solid #e4e9ee; }
      li:first-child { border-top: 0; padding-top: 0; }
      .who { flex: 1 1 16rem; }
      .who strong { display: block; }
      .who span { color: #48586a; font-size: .9375rem; }
      code { background: #eef1f5; border-radius: .25rem; padding: .05rem .3rem;
             overflow-wrap: anywhere; }
      label { display: block; font-weight: 600; margin-bottom: .25rem; }
      input { width: 100%; font: inherit; padding: .6rem .7rem; border: 1px solid #66788a;
              border-radius: .375rem; margin-bottom: 1rem; background: #fff; color: inherit; }
      button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem;
               border: 0; border-radius: .375rem; background: #0b57a4; color: #fff; cursor: pointer; }
      button:hover { background: #08457f; }
      input:focus-visible, button:focus-visible { outline: 3px solid #f2a900; outline-offset: 2px; }
      </style>
      </head>
      <body>
      <main>
      <h1>Мониторинг дорожной карты ШНОР: вход</h1>
      <section class="stand" aria-label="Предупреждение">
      <p><strong>Демонстрационный стенд.</strong> Пользователи и пароли ниже открыты всем, кто видит
      эту страницу. В рабочей системе вход идёт через поставщика удостоверений региона, а этой
      страницы нет.</p>
      </section>
      {error}
      <section aria-labelledby="demo">
      <h2 id="demo">Войти как</h2>
      <ul>
      {users}
      </ul>
      </section>
      <section aria-labelledby="own">
      <h2 id="own">Логин и пароль</h2>
      <form method="post" action="/login">
      <label for="username">Логин</label>
      <input id="username" name="username" autocomplete="username" autocapitalize="none" required>
      <label for="password">Пароль</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required>
      {csrf}
      <button type="submit">Войти</button>
      </form>
      </section>
      </main>
      </body>
      </html>
      """;

  private static final String USER =
      """
      <li>
      <div class="who"><strong>{name}</strong>
      <span>{sees} · логин <code>{login}</code>, пароль <code>{password}</code></span></div>
      <form method="post" action="/login">
      <input type="hidden" name="username" value="{login}">
      <input type="hidden" name="password" value="{password}">
      {csrf}
      <button type="submit" aria-label="Войти: {name}">Войти</button>
      </form>
      </li>
      """;

  private static final String ERROR =
      """
      <section class="error" role="alert">Логин или пароль не подошли. Выберите пользователя из
      списка или проверьте раскладку клавиатуры.</section>
      """;

  private LoginPage() {}

  static String html(String csrfName, String csrfToken, boolean failed) {
    String csrf =
        "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
            .formatted(escaped(csrfName), escaped(csrfToken));
    String users = DemoUser.all().stream().map(LoginPage::entry).collect(Collectors.joining());
    return PAGE.replace("{error}", failed ? ERROR : "")
        .replace("{users}", users)
        .replace("{csrf}", csrf);
  }

  private static String entry(DemoUser user) {
    return USER.replace("{name}", escaped(user.name()))
        .replace("{sees}", escaped(user.sees()))
        .replace("{login}", escaped(user.login()))
        .replace("{password}", escaped(user.password()));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
