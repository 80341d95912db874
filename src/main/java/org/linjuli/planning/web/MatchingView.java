package org.linjuli.planning.web;

import java.util.List;
import org.linjuli.planning.Matching;
import org.linjuli.planning.MatchingList.Spot;
import org.linjuli.planning.MatchingReport;
import org.linjuli.territory.SheetFault;

/**
 * A matching as clients are told; metres are those of straight lines.
 *
 * @param changed rows of the needs that somebody else serves since the last refusal
 * @param proven over how many pairs it was checked that nothing is better
 */
record MatchingView(
        List<SheetFault> faults,
        MatchingFigures figures,
        List<MatchedNeed> matches,
        List<UnservedNeed> unserved,
        List<MatchedVolunteer> volunteers,
        List<Integer> changed,
        long proven) {

    record MatchingFigures(int needs, int served, long meanMetres, long medianMetres, long farthestMetres) {}

    /** Where a row of the file is. */
    record MatchingPlace(String label, double lat, double lng) {

        static MatchingPlace of(Spot spot) {
            return new MatchingPlace(spot.label(), spot.at().lat(), spot.at().lng());
        }
    }

    /** A need and the row of the volunteer who is to serve it. */
    record MatchedNeed(int row, String name, String skill, MatchingPlace place, int volunteer, long metres) {

        static MatchedNeed of(MatchingReport.Pair pair) {
            return new MatchedNeed(
                    pair.need().row(),
                    pair.need().name(),
                    pair.need().skill(),
                    MatchingPlace.of(pair.need().place()),
                    pair.volunteer().row(),
                    Math.round(pair.metres()));
        }
    }

    /** A need that nobody serves: why, and how many have the skill with how many places among them. */
    record UnservedNeed(
            int row, String name, String skill, MatchingPlace place, Matching.Reason reason, int skilled, int quota) {

        static UnservedNeed of(MatchingReport.Left left) {
            return new UnservedNeed(
                    left.need().row(),
                    left.need().name(),
                    left.need().skill(),
                    MatchingPlace.of(left.need().place()),
                    left.why().reason(),
                    left.why().volunteers(),
                    left.why().quota());
        }
    }

    /** A volunteer, how many needs they take on of how many they would, and what they did of late. */
    record MatchedVolunteer(
            int row, String name, List<String> skills, MatchingPlace place, int taken, int quota, int services) {

        static MatchedVolunteer of(MatchingReport.Taken one) {
            var volunteer = one.volunteer();
            return new MatchedVolunteer(
                    volunteer.row(),
                    volunteer.name(),
                    volunteer.skills().stream().sorted().toList(),
                    MatchingPlace.of(volunteer.place()),
                    one.needs(),
                    volunteer.quota(),
                    volunteer.services());
        }
    }

    static MatchingView of(MatchingReport report) {
        var figures = report.figures();
        return new MatchingView(
                report.faults(),
                new MatchingFigures(
                        figures.needs(),
                        figures.served(),
                        Math.round(figures.meanMetres()),
                        Math.round(figures.medianMetres()),
                        Math.round(figures.farthestMetres())),
                report.pairs().stream().map(MatchedNeed::of).toList(),
                report.unserved().stream().map(UnservedNeed::of).toList(),
                report.volunteers().stream().map(MatchedVolunteer::of).toList(),
                report.changed().stream().sorted().toList(),
                report.proven());
    }
}
