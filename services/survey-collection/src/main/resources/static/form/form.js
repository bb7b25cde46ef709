'use strict';
/*
 * The respondent's page. The token stands behind the # of the address, which a browser sends to
 * nobody. What is filled in stays on the device until the server has said that it is kept.
 */
(function () {
  const token = decodeURIComponent(location.hash.slice(1));
  const note = document.getElementById('note');
  const place = document.getElementById('form');
  const draftName = 'survey-draft-' + token;
  const doneName = 'survey-done-' + token;

  function stored(action, name, value) {
    try {
      return localStorage[action](name, value);
    } catch (e) {
      return null; // private windows may forbid storage; the form works without a draft
    }
  }

  function say(text, kind, again) {
    note.className = kind || '';
    note.textContent = text;
    if (again) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Повторить';
      button.addEventListener('click', again);
      note.appendChild(button);
    }
  }

  async function call(path, options) {
    const answer = await fetch(path, Object.assign({ headers: {}, cache: 'no-store' }, options, {
      headers: Object.assign({ 'Survey-Token': token, 'Accept': 'application/json' },
          options && options.headers)
    }));
    let body = {};
    try {
      body = await answer.json();
    } catch (e) {
      body = {};
    }
    return { status: answer.status, body, wait: Number(answer.headers.get('Retry-After')) || 5 };
  }

  async function start() {
    if (!/^[A-Za-z0-9_-]{22}$/.test(token)) {
      say('Ссылка неполная. Откройте её целиком, как в приглашении.', 'bad');
      return;
    }
    if (stored('getItem', doneName)) {
      say('Ответ принят. Спасибо!', 'good');
      return;
    }
    say('Загружаем анкету…');
    let loaded;
    try {
      loaded = await call('/api/form');
    } catch (e) {
      say('Нет связи с сервером. Проверьте интернет и повторите.', 'bad', start);
      return;
    }
    if (loaded.status !== 200) {
      say(loaded.body.detail || 'Анкету открыть не удалось.', 'bad',
          loaded.status >= 429 ? start : null);
      return;
    }
    show(loaded.body);
  }

  function show(form) {
    say('');
    document.title = form.title;
    document.getElementById('title').textContent = form.title;
    document.getElementById('term').textContent = 'Ответы принимаются по '
        + form.closes.split('-').reverse().join('.') + ' включительно.';
    const model = new Survey.Model(form.definition);
    model.locale = 'ru';
    model.showTitle = false;
    model.showCompletePage = false;
    model.completeText = 'Отправить ответ';
    model.textUpdateMode = 'onTyping';
    restore(model, form.version);
    const keep = () => stored('setItem', draftName, JSON.stringify(
        { version: form.version, page: model.currentPageNo, data: model.data }));
    model.onValueChanged.add(keep);
    model.onCurrentPageChanged.add(keep);
    model.onComplete.add(() => send(model, form.version));
    model.render(place);
  }

  function restore(model, version) {
    try {
      const draft = JSON.parse(stored('getItem', draftName) || 'null');
      if (draft && draft.version === version) {
        model.data = draft.data;
        model.currentPageNo = draft.page;
      }
    } catch (e) {
      stored('removeItem', draftName);
    }
  }

  async function send(model, version) {
    const again = () => send(model, version);
    place.hidden = true;
    say('Отправляем…');
    let sent;
    try {
      sent = await call('/api/answers', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ version, answers: model.data })
      });
    } catch (e) {
      say('Нет связи. Ответ сохранён на этом устройстве и не потеряется: повторите, когда связь'
          + ' появится.', 'bad', again);
      return;
    }
    if (sent.status === 200 || sent.status === 201) {
      stored('removeItem', draftName);
      stored('setItem', doneName, '1');
      say(sent.body.message, 'good');
    } else if (sent.status === 429 || sent.status >= 500) {
      say('Сервер занят. Ответ сохранён на этом устройстве, отправим его снова через '
          + sent.wait + ' с.', 'bad', again);
      setTimeout(() => note.querySelector('button') && again(), sent.wait * 1000);
    } else if (sent.status === 422) {
      correct(model, sent.body);
    } else {
      say(sent.body.detail || 'Ответ не принят.', 'bad');
    }
  }

  function correct(model, problem) {
    place.hidden = false;
    model.clear(false, false);
    const faults = problem.faults || [];
    faults.forEach(fault => {
      const question = model.getQuestionByName(fault.question);
      if (question) {
        question.addError(fault.message);
      }
    });
    const first = faults.find(fault => model.getQuestionByName(fault.question));
    if (first) {
      model.currentPage = model.getQuestionByName(first.question).page;
    }
    say(problem.detail || 'Проверьте ответы.', 'bad');
  }

  window.addEventListener('hashchange', () => location.reload());
  start();
})();
