package org.linjuli.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.linjuli.casework.list.SavedFilters;
import org.linjuli.casework.list.SavedFilters.SavedFilter;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The filters of the list that somebody keeps. */
@RestController
@RequestMapping("/api/v1/requests/filters")
class SavedFilterController {

    private final SavedFilters filters;

    SavedFilterController(SavedFilters filters) {
        this.filters = filters;
    }

    record SavedFilterPage(List<SavedFilter> items) {}

    /** The query is the filter and the order, as they stand in the list's address after the question mark. */
    record WantedFilter(@NotNull String name, @NotNull String query) {}

    @GetMapping
    SavedFilterPage mine(@CurrentActor Actor actor) {
        return new SavedFilterPage(filters.of(actor));
    }

    /** One of the same name is replaced. */
    @PutMapping
    SavedFilterPage save(@CurrentActor Actor actor, @Valid @RequestBody WantedFilter wanted) {
        filters.save(actor, wanted.name(), wanted.query());
        return mine(actor);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@CurrentActor Actor actor, @RequestParam String name) {
        filters.forget(actor, name);
    }
}
