package org.dateline.coverage.series;
import java.nio.file.*;
import java.time.*;
import java.util.*;
final class ExploreGaps {
  public static void main(String[] a) throws Exception {
    for (String f : a) {
      TreeMap<LocalDate,Long> m = new TreeMap<>();
      for (String l : Files.readAllLines(Path.of(f))) { String[] p=l.split(","); if(p[0].isEmpty())continue; try{m.put(LocalDate.parse(p[0]),Long.parseLong(p[1]));}catch(Exception e){System.out.println("bad "+l);} }
      LocalDate first=m.firstKey(); long[] t=new long[(int)(m.lastKey().toEpochDay()-first.toEpochDay())+1];
      m.forEach((d,n)->t[(int)(d.toEpochDay()-first.toEpochDay())]=n);
      int silent=0; for(long x:t) if(x==0) silent++;
      long s=System.nanoTime();
      System.out.println(f+" "+first+" "+m.lastKey()+" days "+t.length+" silent "+silent+" active "+m.size());
      var gaps=Rhythm.gaps(first,t);
      gaps.forEach(g->System.out.printf("   %s %s %d expected %.0f p %.2g%n",g.start(),g.end(),g.days(),g.expectedCount(),g.probability()));
      // longest silences
      List<int[]> runs=new ArrayList<>(); int from=-1; for(int d=0;d<t.length;d++){ if(t[d]==0){ if(from<0) from=d;} else if(from>=0){ runs.add(new int[]{from,d-from}); from=-1;} }
      runs.sort((x,y)->y[1]-x[1]); StringBuilder b=new StringBuilder("   longest:"); for(int i=0;i<Math.min(12,runs.size());i++) b.append(" ").append(first.plusDays(runs.get(i)[0])).append("x").append(runs.get(i)[1]); System.out.println(b);
      Volume.changes(first,t,gaps).forEach(c->System.out.printf("   volume %s %.2f -> %.2f (x%.2f)%n",c.date(),c.before(),c.after(),c.ratio()));
      System.out.println("   ms "+(System.nanoTime()-s)/1000000);
    }
  }
}
