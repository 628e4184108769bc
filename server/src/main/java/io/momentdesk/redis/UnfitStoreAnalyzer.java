package io.momentdesk.redis;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says an unfit store in two lines instead of a page of stack trace. */
class UnfitStoreAnalyzer extends AbstractFailureAnalyzer<UnfitStore> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitStore cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
