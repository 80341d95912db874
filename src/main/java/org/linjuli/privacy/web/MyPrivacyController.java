package org.linjuli.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Corrections.Part;
import org.linjuli.platform.Download;
import org.linjuli.privacy.MyData;
import org.linjuli.privacy.RightsKind;
import org.linjuli.privacy.RightsRequests;
import org.linjuli.privacy.RightsRequests.Preview;
import org.linjuli.privacy.RightsRequests.Wanted;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.PersonalRecords.Item;
import org.linjuli.shared.PersonalRecords.Section;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of the one who asks, and what they ask about it. */
@RestController
@RequestMapping("/api/v1/me")
class MyPrivacyController {

    private final MyData data;
    private final RightsRequests requests;

    MyPrivacyController(MyData data, RightsRequests requests) {
        this.data = data;
        this.requests = requests;
    }

    record Records(List<SectionView> sections) {}

    /** What is kept for one purpose, why, and until when. */
    record SectionView(String title, String purpose, String basis, String rule, String until, List<Item> items) {

        static SectionView of(Section section) {
            return new SectionView(
                    section.title(),
                    section.purpose(),
                    section.basis().label(),
                    section.basis().rule(),
                    section.until(),
                    section.items());
        }
    }

    /** What is asked; the client chose the id. */
    record WantedRight(
            @NotNull UUID id,
            @NotNull RightsKind kind,
            @Nullable Part part,
            @Size(max = 60) @Nullable String value) {

        Wanted wanted() {
            return new Wanted(id, kind, part, value);
        }
    }

    record MyRights(List<MyRightsRequest> items) {}

    @GetMapping("/records")
    Records records(@CurrentActor Actor actor) {
        return new Records(data.of(actor).stream().map(SectionView::of).toList());
    }

    /** What would stand against an erasure, and what would stay by law. */
    @GetMapping("/erasure")
    Preview erasure(@CurrentActor Actor actor) {
        return requests.preview(actor);
    }

    @GetMapping("/rights-requests")
    MyRights mine(@CurrentActor Actor actor) {
        return new MyRights(requests.mine(actor).stream()
                .map(one -> MyRightsRequest.of(one, requests))
                .toList());
    }

    @PostMapping("/rights-requests")
    @ResponseStatus(HttpStatus.CREATED)
    MyRightsRequest file(@CurrentActor Actor actor, @Valid @RequestBody WantedRight body) {
        return MyRightsRequest.of(requests.file(actor, body.wanted()), requests);
    }

    @PostMapping("/rights-requests/{id}/withdrawal")
    MyRightsRequest withdraw(@CurrentActor Actor actor, @PathVariable UUID id) {
        return MyRightsRequest.of(requests.withdraw(actor, id), requests);
    }

    /** The copy of one's own data, for people and for programs. */
    @GetMapping(path = "/rights-requests/{id}/export.zip", produces = "application/zip")
    void copy(@CurrentActor Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        data.refuseNoCopy(actor, id);
        Download.zip("我的数据", response);
        data.write(actor, id, response.getOutputStream());
    }
}
