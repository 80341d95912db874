package org.linjuli.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.category.Categories;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dictionary of categories. */
@RestController
@RequestMapping("/api/v1/categories")
class CategoryController {

    private static final String CODE = "\\d{2}(\\.\\d{2}){0,2}";

    record CategoryList(List<CategoryView> items) {}

    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    @GetMapping
    CategoryList all() {
        return new CategoryList(categories.all().stream().map(CategoryView::of).toList());
    }

    @GetMapping("/{code}")
    ResponseEntity<CategoryDetail> byCode(@PathVariable String code) {
        var stated = categories.stated(code);
        return ResponseEntity.ok().eTag("\"" + stated.version() + "\"").body(CategoryDetail.of(stated));
    }

    @PutMapping("/{code}")
    ResponseEntity<CategoryDetail> change(
            @CurrentActor Actor actor,
            @PathVariable @Pattern(regexp = CODE) String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody WantedCategory wanted) {
        categories.change(actor, wanted.entry(code), wanted.from(), IfMatch.version(version));
        return byCode(code);
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(
            @CurrentActor Actor actor,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestParam LocalDate from) {
        categories.close(actor, code, from, IfMatch.version(version));
    }
}
