package org.taskgrader.api.settings;

import org.taskgrader.core.diagnosis.DiagnosisScope;

/** Says which programs get a second look. */
public final class DiagnosisConfiguration {

    private DiagnosisConfiguration() {}

    public static DiagnosisScope of(Settings.Diagnosis settings) {
        return settings.passed() ? DiagnosisScope.PASSED_TOO : DiagnosisScope.FAILED;
    }
}
