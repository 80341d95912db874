package org.linjuli.platform;

import org.linjuli.shared.Problem;

/** The refusal of somebody who guesses the code of a room. */
enum RoomCodeProblem implements Problem {
    TOO_MANY_GUESSES;

    @Override
    public String module() {
        return "platform";
    }

    @Override
    public String title() {
        return "签到码输错太多次，请到会场请工作人员登记";
    }

    @Override
    public int status() {
        return 429;
    }
}
