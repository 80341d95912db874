package org.linjuli.meeting.web;

import java.util.List;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Input;
import org.linjuli.shared.Labelled;

/** A step that may be taken now, of a meeting or a resolution, and what it asks for. */
record MeetingStep(String action, String label, List<MeetingInput> inputs) {

    /** A field of the step. */
    record MeetingInput(
            String name, String label, Input.Type type, boolean required, int most, List<Input.Option> options) {}

    static <A extends Enum<A> & Labelled> List<MeetingStep> of(List<Available<A>> available) {
        return available.stream()
                .map(one -> new MeetingStep(
                        one.action().key(),
                        one.action().label(),
                        one.inputs().stream().map(MeetingStep::input).toList()))
                .toList();
    }

    private static MeetingInput input(Available.Field field) {
        return new MeetingInput(
                field.name(), field.label(), field.type(), field.required(), field.most(), field.options());
    }
}
