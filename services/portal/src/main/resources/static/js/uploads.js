// Sends files one by one with a bar for the bytes on their way, then asks how the reading goes.
const PAUSE_MS = 700;
const SLOW_MS = 4000;

const csrf = () => document.querySelector('meta[name=csrf]')?.content ?? '';

function card(html) {
  return document.adoptNode(new DOMParser().parseFromString(html, 'text/html').body.firstElementChild);
}

function message(name, status, text) {
  const box = document.createElement('article');
  box.className = 'upload';
  const title = document.createElement('h2');
  title.textContent = name;
  const line = document.createElement('p');
  line.textContent = text;
  box.append(title, line);
  if (status) {
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', `Отправка файла ${name}`);
    box.append(bar);
  }
  return box;
}

const size = (bytes) => bytes < 1 << 20
  ? `${Math.round(bytes / 1024)} КБ` : `${(bytes / (1 << 20)).toFixed(1).replace('.', ',')} МБ`;

function send(form, file, box) {
  return new Promise((resolve) => {
    const bar = box.querySelector('progress');
    const line = box.querySelector('p');
    const request = new XMLHttpRequest();
    request.open('POST', form.dataset.send);
    request.setRequestHeader('X-CSRF-TOKEN', csrf());
    request.upload.onprogress = (event) => {
      bar.max = event.total;
      bar.value = event.loaded;
      line.textContent = `Отправлено ${size(event.loaded)} из ${size(event.total)}`;
    };
    request.onload = () => resolve(
      request.status === 200 || request.status === 422
        ? card(request.responseText)
        : message(file.name, false, request.status === 401 || request.status === 403
          ? 'Файл не отправлен: войдите заново и повторите.'
          : `Файл не отправлен: ошибка ${request.status}. Повторите через минуту.`));
    request.onerror = () => resolve(message(file.name, false, 'Файл не отправлен: нет связи с порталом. Повторите через минуту.'));
    const body = new FormData();
    body.append('file', file);
    if (form.elements.check?.checked) body.append('check', '1');
    if (form.elements.rows) body.append('rows', form.elements.rows.value);
    request.send(body);
  });
}

async function follow(box) {
  let pause = PAUSE_MS;
  let ended = box.dataset.ended === 'true' || !box.dataset.state;
  const changes = !ended;
  while (!ended && box.isConnected) {
    await new Promise((done) => setTimeout(done, pause));
    try {
      const answer = await fetch(box.dataset.state, { headers: { Accept: 'text/html' } });
      if (answer.status === 401 || answer.status === 404) return;
      if (!answer.ok) throw new Error(String(answer.status));
      const next = card(await answer.text());
      box.replaceWith(next);
      box = next;
      ended = box.dataset.ended === 'true';
      pause = PAUSE_MS;
    } catch {
      pause = SLOW_MS;
    }
  }
  // the details below the card are complete now
  if (changes && ended && box.closest('[data-reload]')) location.reload();
}

async function sendAll(form, files, list) {
  const boxes = files.map((file) => message(file.name, true, 'Ждёт отправки'));
  list.prepend(...boxes);
  for (const [at, file] of files.entries()) {
    const sent = await send(form, file, boxes[at]);
    boxes[at].replaceWith(sent);
    follow(sent);
  }
}

export function enhanceUploads() {
  const list = document.querySelector('[data-uploads]');
  if (!list) return;
  list.querySelectorAll('[data-state]').forEach(follow);
  const form = document.querySelector('form[data-drop]');
  if (!form) return;
  const input = form.elements.files;
  const drop = form.querySelector('.drop');
  form.querySelector('[data-drop-hint]').hidden = false;
  let sending = Promise.resolve();
  const take = (files) => { sending = sending.then(() => sendAll(form, files, list)); };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    take([...input.files]);
    input.value = '';
  });
  for (const kind of ['dragenter', 'dragover']) {
    drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add('drop-over'); });
  }
  for (const kind of ['dragleave', 'drop']) {
    drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.remove('drop-over'); });
  }
  drop.addEventListener('drop', (event) => take([...event.dataTransfer.files]));
}
