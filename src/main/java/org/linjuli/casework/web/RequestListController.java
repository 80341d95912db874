package org.linjuli.casework.web;

import org.jspecify.annotations.Nullable;
import org.linjuli.casework.list.MyRequests;
import org.linjuli.casework.list.RequestLists;
import org.linjuli.casework.list.Sort;
import org.linjuli.casework.list.TodoCounts;
import org.linjuli.casework.list.TodoFilter;
import org.linjuli.casework.list.TodoList;
import org.linjuli.casework.web.Rows.RowPage;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of requests: what I have to do, what I reported, what happens in my area. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestListController {

    private final RequestLists lists;
    private final TodoList todo;
    private final TodoCounts counts;
    private final MyRequests mine;
    private final Rows rows;

    RequestListController(RequestLists lists, TodoList todo, TodoCounts counts, MyRequests mine, Rows rows) {
        this.lists = lists;
        this.todo = todo;
        this.counts = counts;
        this.mine = mine;
        this.rows = rows;
    }

    @GetMapping
    RowPage inArea(
            @CurrentActor Actor actor,
            FilterQuery query,
            @RequestParam(defaultValue = "newest") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return rows.found(lists.page(actor, query.filter(), Sort.of(sort), cursor, limit));
    }

    @GetMapping("/todo")
    RowPage todo(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "all") String filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return rows.todo(todo.page(actor, TodoFilter.of(filter), cursor, limit));
    }

    @GetMapping("/mine")
    RowPage mine(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return rows.mine(mine.page(actor, cursor, limit));
    }

    @GetMapping("/counts")
    TodoCounts.Counts counts(@CurrentActor Actor actor) {
        return counts.of(actor);
    }
}
