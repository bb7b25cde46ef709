package ru.shnor.portal.live;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream on which open pages hear that the indicator has changed. */
@Controller
class LiveController {

  private final OpenPages pages;

  LiveController(OpenPages pages) {
    this.pages = pages;
  }

  @GetMapping(path = "/live/indicator", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter indicator() {
    return pages.open();
  }
}
