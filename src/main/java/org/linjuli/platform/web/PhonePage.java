package org.linjuli.platform.web;

import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The phone's page at the bare address, which a resource handler can't serve without a forward. */
@Controller
class PhonePage {

    private final Resource page;

    PhonePage(WebProperties properties, ResourceLoader resources) {
        this.page = resources.getResource(properties.faces() + Faces.PHONE);
    }

    @GetMapping("/")
    ResponseEntity<Resource> open() throws IOException {
        if (!page.exists()) {
            throw HttpProblem.NOT_FOUND.now();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .lastModified(page.lastModified())
                .contentType(MediaType.TEXT_HTML)
                .body(page);
    }
}
