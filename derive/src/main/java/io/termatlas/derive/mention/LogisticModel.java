package io.termatlas.derive.mention;

import java.util.Arrays;

/// Logistic regression with a ridge, fitted by Newton's method: the probability of a label, from the features of a
/// pair.
///
/// The number of iterations is fixed and pairs are summed up in their order, so equal pairs give equal weights.
final class LogisticModel {
    private static final int ITERATIONS = 12;
    private static final double RIDGE = 1;
    private static final double GREATEST_STEP = 5;

    private final double[] weights;

    private LogisticModel(double[] weights) {
        this.weights = weights;
    }

    /// Costs some `6 × pairs × features²` multiplications.
    ///
    /// @param labels of each pair
    static LogisticModel fit(Features features, boolean[] labels) {
        double[] weights = new double[Features.COUNT];
        double[] row = new double[Features.COUNT];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] gradient = new double[Features.COUNT];
            double[][] curvature = new double[Features.COUNT][Features.COUNT];
            for (int pair = 0; pair < labels.length; pair++) {
                features.write(pair, row);
                double expected = logistic(dot(weights, row));
                add(row, (labels[pair] ? 1 : 0) - expected, expected * (1 - expected), gradient, curvature);
            }
            for (int i = 0; i < weights.length; i++) {
                gradient[i] -= RIDGE * weights[i];
                curvature[i][i] += RIDGE;
            }
            double[] step = solve(curvature, gradient);
            for (int i = 0; i < weights.length; i++) {
                weights[i] += Math.clamp(step[i], -GREATEST_STEP, GREATEST_STEP);
            }
        }
        return new LogisticModel(weights);
    }

    /// @return above 0 and below 1
    double probability(double[] features) {
        return logistic(dot(weights, features));
    }

    private static void add(double[] row, double error, double spread, double[] gradient, double[][] curvature) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] == 0) {
                continue;
            }
            gradient[i] += error * row[i];
            double scaled = spread * row[i];
            double[] line = curvature[i];
            for (int j = 0; j <= i; j++) {
                line[j] += scaled * row[j];
            }
        }
    }

    /// By Cholesky's decomposition of the lower triangle, which is positive definite: the ridge is on its diagonal.
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        double[] solution = Arrays.copyOf(right, size);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= lower[i][k] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= lower[k][i] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        return solution;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double logistic(double log) {
        return 1 / (1 + StrictMath.exp(-log));
    }
}
