package org.dateline.coverage.series;
import java.util.*;
final class Explore {
  public static void main(String[] a) {
    double[][] cases = {{8,10,0.02,0},{8,10,0.02,0.02},{8,100,0.02,0},{8,100,0.02,0.01},{8,100,0.1,0.02},{8,3,0.3,0.05},{2,40,0.05,0.02},{1,40,0.05,0.02},{8,0.3,0.1,0},{12,30,0.002,0},{5,40,0.9,0.05}};
    for (double[] c : cases) {
      Map<Integer,double[]> sums = new TreeMap<>();
      double disp=0; long t0=System.nanoTime();
      int sims=20;
      double bias=0;
      for (int s=0;s<sims;s++) {
        Archive ar = Archive.noise((int)c[0],c[1],c[2],c[3],100+s);
        Baseline b = Baseline.of(ar.series("x"));
        disp+=b.dispersion()/sims;
        double e=0,o=0; for(int d=0;d<ar.totals.length;d++){e+=b.expectedCount(d);o+=ar.totals[d]*ar.shares[d];}
        bias+=e/o/sims;
        for (int len : new int[]{1,7,30,91,365}) {
          int[] ends=Archive.periods(ar.totals.length,len);
          var ex=Expectation.of(b,ends);
          double[] q=sums.computeIfAbsent(len,k->new double[8]);
          int from=0; boolean alarm=false;
          for(int i=0;i<ends.length;i++){ long n=0,k=0; for(int d=from;d<ends[i];d++){n+=ar.totals[d];k+=ar.counts[d];} from=ends[i];
            if(n==0) continue;
            var x=ex.get(i); q[0]++; double sh=(double)k/n; if(x.interval().contains(sh)) q[1]++; 
            double u = org.apache.commons.math3.special.Erf.erf(x.surprise()/Math.sqrt(2));
            q[2]+=x.surprise(); q[3]+=x.surprise()*x.surprise(); if(Math.abs(x.surprise())<=1.96) q[4]++; if(x.qValue()<0.05) alarm=true; if(x.qValue()<0.05) q[6]++;
          }
          if(alarm) q[5]++;
        }
      }
      System.out.printf("%s disp=%.4f bias=%.4f ms=%d%n",Arrays.toString(c),disp,bias,(System.nanoTime()-t0)/1000000/sims);
      sums.forEach((len,q)->System.out.printf("   %4d: cover %.3f  |z|<=1.96 %.3f mean %.3f sd %.3f alarms %.2f (%d)%n",len,q[1]/q[0],q[4]/q[0],q[2]/q[0],Math.sqrt(q[3]/q[0]),q[5]/sims,(int)q[6]));
    }
  }
}
