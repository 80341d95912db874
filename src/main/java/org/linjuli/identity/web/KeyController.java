package org.linjuli.identity.web;

import java.util.List;
import org.linjuli.cipher.Rotation;
import org.linjuli.identity.KeyRotations;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far a change of keys has come, and the button that begins it. */
@RestController
@RequestMapping("/api/v1/keys")
class KeyController {

    /** @param left values that an older key has sealed */
    record SealedView(String column, long all, long left) {

        static SealedView of(Rotation.Progress progress) {
            return new SealedView(progress.column(), progress.all(), progress.left());
        }
    }

    /** @param key the number of the key that seals now */
    record KeyState(int key, List<SealedView> columns) {}

    private final KeyRotations rotations;

    KeyController(KeyRotations rotations) {
        this.rotations = rotations;
    }

    @GetMapping
    KeyState state(@CurrentActor Actor actor) {
        var state = rotations.state(actor);
        return new KeyState(
                state.key(), state.columns().stream().map(SealedView::of).toList());
    }

    @PostMapping("/rotation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rotate(@CurrentActor Actor actor) {
        rotations.start(actor);
    }
}
