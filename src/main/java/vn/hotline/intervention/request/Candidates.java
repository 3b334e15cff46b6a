package vn.hotline.intervention.request;

import java.util.List;
import vn.hotline.intervention.request.PossibleCaseSearch.PossibleCases;

/** What a request may be about already: cases, and earlier contacts. */
public record Candidates(PossibleCases cases, List<PossibleContact> contacts) {

    public static final Candidates NONE = new Candidates(new PossibleCases(List.of(), 0), List.of());
}
