"""Topics by scikit-learn's NMF on tf-idf, for scripts/bench topics.

bench-nmf.py TOKENS TERMS TOPICS: TOKENS has one document a line, its terms as numbers.
Prints seconds and megabytes, the ten strongest terms of each topic, and each document's strongest topic.
"""
import resource
import sys
import time

import numpy
import scipy.sparse
from sklearn.decomposition import NMF
from sklearn.feature_extraction.text import TfidfTransformer

path, terms, topics = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open(path) as lines:
    documents = [numpy.array(line.split(), dtype=int) for line in lines]
rows = numpy.repeat(numpy.arange(len(documents)), [len(d) for d in documents])
counts = scipy.sparse.csr_matrix(
    (numpy.ones(len(rows)), (rows, numpy.concatenate(documents))), shape=(len(documents), terms))
begin = time.time()
weights = TfidfTransformer(sublinear_tf=True).fit_transform(counts)
model = NMF(topics, init="nndsvd", max_iter=200, random_state=1)
shares = model.fit_transform(weights) * model.components_.sum(axis=1)
print(f"{time.time() - begin:.1f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")
for topic in model.components_:
    print(*numpy.argsort(-topic, kind="stable")[:10])
print(*shares.argmax(axis=1))
